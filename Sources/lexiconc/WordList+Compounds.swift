import Lexicon

extension WordList {
  /// Marks the words that may once have been written with a hyphen: those of two plain words, or of
  /// a prefix and a word. That some are of them by chance ("capable") does no harm: the mark only
  /// says that a word is worth counting. The thousand commonest words are left out.
  mutating func markCompounds() {
    let plain = Set(facts.filter { $0.value.isPlain }.keys)
    for (word, facts) in facts
    where facts.level > Self.commonest && plain.contains(word) && Self.isCompound(word, of: plain) {
      _ = mark(word, .compound)
    }
  }

  private static let commonest = WordFacts.Level(rawValue: 1)

  private static func isCompound(_ word: String, of plain: Set<String>) -> Bool {
    guard word.utf8.count >= 5 else { return false }
    return word.indices.dropFirst().contains { place in
      let first = String(word[..<place])
      let last = String(word[place...])
      guard last.utf8.count > 2 || endings.contains(last), plain.contains(last) else {
        return false
      }
      return prefixes.contains(first) || first.utf8.count > 2 && plain.contains(first)
    }
  }

  private static let prefixes: Set<String> = [
    "anti", "auto", "bi", "by", "co", "counter", "cyber", "de", "e", "ex", "hyper", "inter", "meta",
    "micro", "mid", "mini", "multi", "non", "on", "over", "post", "pre", "pro", "re", "self",
    "semi", "sub", "super", "tri", "un", "under", "up",
  ]
  private static let endings: Set<String> = ["by", "in", "on", "up"]
}

extension WordFacts {
  /// A word of small letters, and no rare one.
  fileprivate var isPlain: Bool {
    level <= .common && marks.isDisjoint(with: [.name, .abbreviation, .contraction])
  }
}
