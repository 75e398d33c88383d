import Linting
import SourceText

/// The mark that a program leaves for a character it could not read.
enum ReplacementCharacter: BuiltinRule {
  static let info = RuleInfo(
    id: "Unicode.ReplacementCharacter", level: .warning,
    summary: "A replacement character (U+FFFD), where another one has been lost.",
    why: """
      It is what is left when text has been read in the wrong encoding; what stood there must be
      typed again. Text that speaks of the character itself is left alone.
      """,
    examples: [
      .flagged("It doesn⟦\\u{FFFD}⟧t work."),
      .flagged("A caf⟦\\u{FFFD}⟧ in Paris."),
      .flagged("From 5 ⟦\\u{FFFD}⟧ 7 in the evening."),
      .accepted("A decoder writes U+FFFD (\\u{FFFD}) instead."),
      .accepted("It is shown as \"\\u{FFFD}\" on screen."),
      .accepted("The output is `caf\\u{FFFD}`."),
      .accepted("Written as a reference, &#xFFFD; is meant."),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet(leads: [0xEF]), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    for offset in passage.marks
    where passage.text[offset] == 0xEF && passage.text.starts(with: "\u{FFFD}", at: offset) {
      let range = ByteRange(offset, offset + 3)
      guard passage.isVerbatim(range), !isQuoted(range, in: passage) else { continue }
      report.add(
        passage.source(of: range), "A character has been lost here; type it again.")
    }
  }

  private static func isQuoted(_ range: ByteRange, in passage: ProsePassage) -> Bool {
    guard let before = passage.character(before: range.start),
      let after = passage.character(at: range.end)
    else { return false }
    switch (before, after) {
    case ("(", ")"), ("[", "]"), ("“", "”"), ("‘", "’"), ("«", "»"), ("\"", "\""), ("'", "'"):
      return true
    default: return false
    }
  }
}
