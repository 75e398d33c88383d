import Linting
import SourceText

/// Three full stops for an ellipsis.
enum Ellipsis: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.Ellipsis", level: .suggestion,
    summary: "Three full stops in the place of an ellipsis.",
    why: """
      The one character … cannot be torn apart at the end of a line and is read aloud as a pause.
      Many site generators make it out of three full stops, so this is a matter of house style.
      Operators such as ...args are left alone.
      """,
    examples: [
      .flagged("And so on⟦...⟧", fixed: "And so on…"),
      .flagged("Well⟦...⟧ it works.", fixed: "Well… it works."),
      .flagged("Wait ⟦...⟧ what?", fixed: "Wait … what?"),
      .accepted("And so on… it went."),
      .accepted("Spread it with ...args, or (...rest)."),
      .accepted("A line of dots ..... here."),
      .accepted("Go to ../../here."),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet("."), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let text = passage.text
    let dot = UInt8(ascii: ".")
    for offset in passage.marks where text[offset] == dot && text[offset + 1] == dot {
      let dots = ByteRange(offset, offset + 3)
      guard text[offset - 1] != dot, text[offset + 2] == dot, text[dots.end] != dot,
        !isOperator(dots, in: passage)
      else { continue }
      report.add(
        passage.source(of: dots), "Write “…” instead of three full stops.",
        fix: passage.fix("Write an ellipsis", .review, replacing: dots, with: "…"))
    }
  }

  /// Whether the dots begin a name or a path.
  private static func isOperator(_ dots: ByteRange, in passage: ProsePassage) -> Bool {
    let before = passage.character(before: dots.start)
    let after = passage.character(at: dots.end)
    return after == "/" || before == "/" || after == "\u{FFFC}" || before == "\u{FFFC}"
      || !before.isLetter && after.isLetter
  }
}
