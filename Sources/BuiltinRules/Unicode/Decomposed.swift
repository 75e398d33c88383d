import Linting
import SourceText
import TextAnalysis

/// A letter written as two characters that has one of its own.
enum Decomposed: BuiltinRule {
  static let info = RuleInfo(
    id: "Unicode.Decomposed", level: .warning,
    summary: "A letter put together from parts, such as e and an accent, where é exists.",
    why: """
      Both look the same and are different text: readers who search for “café” do not find it, nor
      do links and anchors match. Such letters come along with file names and text copied from
      PDFs on a Mac. Text is exchanged in Normalization Form C, and to write it so is safe. Orders
      of marks and letters that Form C itself takes apart, as in Hindi and Hebrew, are left alone.
      """,
    examples: [
      .flagged("A ⟦cafe\\u{301}⟧ in Paris.", fixed: "A caf\\u{E9} in Paris."),
      .flagged("Die ⟦U\\u{308}bung⟧ macht es.", fixed: "Die \\u{DC}bung macht es."),
      .flagged(
        "이것은 ⟦\\u{1112}\\u{1161}\\u{11AB}⟧ 입니다.", fixed: "이것은 \\u{D55C} 입니다.", language: "ko"),
      .flagged("A length of 5 ⟦\\u{212B}⟧.", fixed: "A length of 5 \\u{C5}."),
      .accepted("A caf\\u{E9} in Paris, and na\\u{EF}ve."),
      .accepted("A word with a mark that has no letter of its own: x\\u{301}."),
      .accepted("\\u{915}\\u{93C}लम", language: "hi"),
      .accepted("\\u{958}लम", language: "hi"),
      .accepted("שָׁ\\u{5C1}לום", language: "he"),
    ])

  static let check = Rule.Check.prose(trigger: .nonASCII, find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    // To ask ICU of each passage takes long, and nearly all hold curly marks and code at most.
    let text = passage.text
    let isPlain = passage.marks.allSatisfy {
      text[$0] < 0xCC || Normalization.isAlwaysNFC(text, at: $0)
    }
    if isPlain || Normalization.isNFC(text, passage.range) { return }
    for word in passage.words
    where word.traits.contains(.nonASCII) && !Normalization.isNFC(text, word.range) {
      let written = passage.string(word.range)
      let composed = Normalization.composed(written)
      guard isShorter(composed, than: written) else { continue }
      let parts = parts(of: written, not: composed)
      report.add(
        passage.source(of: word.range),
        "“\(written)” is not in Normalization Form C: it holds \(parts).",
        fix: passage.fix("Compose the letters", .safe, replacing: word.range, with: composed))
    }
  }

  /// Whether composing joins characters, or replaces a sign by the letter that it is.
  private static func isShorter(_ composed: String, than text: String) -> Bool {
    composed.unicodeScalars.count < text.unicodeScalars.count
      || text.unicodeScalars.contains { signs.contains($0) }
  }

  /// Kelvin, ångström and ohm.
  private static let signs: Set<Unicode.Scalar> = ["\u{212A}", "\u{212B}", "\u{2126}"]

  /// The code points that composing takes away.
  private static func parts(of text: String, not composed: String) -> String {
    let kept = Set(composed.unicodeScalars)
    let parts = text.unicodeScalars.filter { !kept.contains($0) && $0.value >= 0x80 }
    return CodePoint.names(String(String.UnicodeScalarView(parts)), limit: 4)
  }
}
