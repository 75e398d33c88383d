import Lexicon
import ShippedLexicon

/// Decides whether an unknown word is a slip of one known word.
enum MisspelledWord {
  /// The word that is clearly meant by `form`, which the lexicon does not have; nil where several
  /// may be, or `form` is rather a word of its own.
  static func meant(by form: String) -> String? {
    guard form.utf8.count >= shortest else { return nil }
    let corrections = ShippedLexicon.words.corrections(of: form, distance: 1, limit: 4)
      .filter { $0.facts.marks.isDisjoint(with: [.name, .abbreviation]) }
    guard let best = corrections.first, best.cost <= highestCost, best.facts.level <= rarest,
      corrections.dropFirst().allSatisfy({ $0.cost >= best.cost + margin }),
      !isCoinage(form, likely: best)
    else { return nil }
    return best.word
  }

  /// Shorter words are rather abbreviations, and near to too many others.
  static let shortest = 6
  private static let highestCost = 12
  private static let margin = 4
  private static let rarest = WordFacts.Level(rawValue: 6)

  /// Whether `form` is put together from known parts: a prefix and a word, a word and a suffix, two
  /// words. Where a letter is doubled or should be, the slip is likelier: "occuring".
  private static func isCoinage(_ form: String, likely best: Correction) -> Bool {
    if prefixes.contains(where: { form.hasPrefix($0) && isWord(form.dropFirst($0.count)) }) {
      return true
    }
    if best.slipCost > 4, suffixes.contains(where: { isDerived(form, by: $0) }) { return true }
    return isCompound(form)
  }

  private static func isDerived(_ form: String, by suffix: String) -> Bool {
    guard form.hasSuffix(suffix) else { return false }
    let stem = form.dropLast(suffix.count)
    return isWord(stem) || isWord(stem + "e") || stem.last == "i" && isWord(stem.dropLast() + "y")
  }

  private static func isCompound(_ form: String) -> Bool {
    (3...max(3, form.count - 3)).contains { count in
      isWord(form.prefix(count), shortest: 3) && isWord(form.dropFirst(count), shortest: 3)
    }
  }

  private static func isWord(_ part: some StringProtocol, shortest: Int = 4) -> Bool {
    guard part.utf8.count >= shortest else { return false }
    let facts = ShippedLexicon.words.facts(of: String(part))
    return facts.isKnown && facts.level <= .common && facts.marks.isDisjoint(with: .abbreviation)
  }

  private static let prefixes = [
    "anti", "auto", "bi", "co", "counter", "cross", "cyber", "de", "dis", "down", "ex", "extra",
    "geo", "hyper", "in", "infra", "inter", "intra", "macro", "mega", "meta", "micro", "mini",
    "mis",
    "mono", "multi", "nano", "neo", "non", "out", "over", "para", "peta", "poly", "post", "pre",
    "pro",
    "pseudo", "quasi", "re", "semi", "sub", "super", "tele", "tera", "trans", "tri", "ultra", "un",
    "under", "uni", "up", "web",
  ]

  private static let suffixes = [
    "able", "ability", "ables", "ed", "er", "ers", "ful", "fy", "ible", "ic", "ics", "ification",
    "ified", "ify", "ing", "ings", "ish", "ism", "isms", "ist", "ists", "ity", "ization", "ize",
    "ized",
    "izer", "izers", "izing", "less", "like", "ly", "ness", "s", "ship", "ware", "wise", "y",
  ]
}
