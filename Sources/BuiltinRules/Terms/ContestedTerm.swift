import Lexicon
import Linting
import Markup
import ShippedLexicon
import SourceText
import TextAnalysis

/// A term of a post that is written in several ways, one of which prevails.
struct ContestedTerm {
  /// The forms that should be written otherwise, in order.
  let minority: [TermForm]
  /// The first form of the way that prevails.
  let example: TermForm

  /// Nil where the forms are alike or where both may be right.
  init?(_ forms: [TermForm], in post: Post) {
    let ways = Dictionary(grouping: forms, by: \.spelling)
    guard ways.count > 1 else { return nil }
    let shapes = Set(forms.map(\.shape))
    let right =
      shapes.contains(.innerCapital)
      ? Self.prevailingName(ways, in: post) : Self.prevailingCompound(ways)
    guard let right, let example = ways[right]?.first else { return nil }
    self.example = example
    minority = forms.filter { form in
      form.spelling != right && form.shape != .lowercase
        && (shapes.contains(.innerCapital) ? form.shape != .hyphenated : form.shape != .open)
    }
    guard !minority.isEmpty else { return nil }
  }

  /// What to write in the place of a form: the way that prevails, with the form's own plural and
  /// first letter.
  func replacement(for form: TermForm, written: String) -> String {
    var right = example.spelling
    let isPlural = written.lowercased().hasSuffix("s") && !form.spelling.lowercased().hasSuffix("s")
    if isPlural { right += "s" }
    let isCapital = written.first.map(\.isUppercase) ?? false
    return isCapital ? right.prefix(1).uppercased() + String(right.dropFirst()) : right
  }

  /// The way to write a name with a capital inside. A plain word must be much commoner than the
  /// name that looks like it; else the capital is meant, and counting decides only between
  /// capitals. Where code has one of the names too, it may be that of a type.
  private static func prevailingName(_ ways: [String: [TermForm]], in post: Post) -> String? {
    let names = ways.filter { $0.value.contains { $0.shape == .innerCapital } }
    let nameCount = names.values.reduce(0) { $0 + $1.count }
    guard let best = names.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }) else {
      return nil
    }
    if let plain = ways.first(where: { !$0.key.contains(" ") && names[$0.key] == nil }) {
      if ShippedLexicon.words.facts(of: plain.key).isKnown {
        return plain.value.count >= nameCount * 3 && !isAnyInCode(names, of: post)
          ? plain.key : nil
      }
      let capitalized = plain.value.count { $0.shape == .capitalized }
      return capitalized <= nameCount * 2 ? best.key : nil
    }
    // Names alone, or a name and two words: a handle, a module or a slip.
    let others = ways.values.reduce(0) { $0 + $1.count } - best.value.count
    return best.value.count >= max(2, others) && !isAnyInCode(names, of: post) ? best.key : nil
  }

  /// The way to write a compound: with a hyphen or closed, whichever is commoner, and of equals the
  /// one that the lexicon has.
  private static func prevailingCompound(_ ways: [String: [TermForm]]) -> String? {
    let hyphenated = ways.filter { $0.value.contains { $0.shape == .hyphenated } }
    let closed = ways.filter { !$0.key.contains("-") && !$0.key.contains(" ") }
    // Capitals alone are those of a name.
    guard hyphenated.count == 1, closed.count == 1, let open = hyphenated.first,
      let one = closed.first, one.value.contains(where: { $0.shape == .lowercase })
    else { return nil }
    let parts = open.key.split(separator: "-")
    guard let first = parts.first, let last = parts.last, !distinct.contains(String(first)),
      !particles.contains(String(last))
    else { return nil }
    return one.value.count >= open.value.count ? one.key : nil
  }

  /// Before a hyphen these make another word than without one: "re-sign", "resign".
  private static let distinct: Set<String> = [
    "re", "co", "un", "pro", "over", "under", "out", "a", "run",
  ]
  /// Behind a hyphen these make nouns or adjectives of verbs: "built-in", "set-up".
  private static let particles: Set<String> = [
    "in", "out", "up", "off", "on", "down", "by", "to", "back", "over", "only", "like",
  ]

  private static func isAnyInCode(_ names: [String: [TermForm]], of post: Post) -> Bool {
    names.contains { isInCode($0.key, of: post, times: $0.value.count) }
  }

  /// Whether the source has a name more often than the prose: in code, where it is a type.
  private static func isInCode(_ spelling: String, of post: Post, times: Int) -> Bool {
    let tail = Array(spelling.utf8.dropFirst())
    guard let second = tail.first else { return false }
    return post.source.bytes.withBytes { bytes in
      var found = 0
      var offset = 0
      while true {
        offset = bytes.firstIndex(of: second, from: offset, to: bytes.count)
        if offset >= bytes.count { return false }
        if bytes[ByteRange(offset, bytes.count)].buffer.starts(with: tail) { found += 1 }
        if found > times { return true }
        offset += 1
      }
    }
  }
}
