import Linting
import Markup
import SourceText

/// A control character within text.
enum ControlCharacter: BuiltinRule {
  static let info = RuleInfo(
    id: "Unicode.ControlCharacter", level: .warning,
    summary: "A control character, such as a backspace, among the words.",
    why: """
      Such characters are left by editors, terminals and slides. They show nothing, are forbidden
      in XML and so break feeds, and stop programs that read the post. Tabs and line ends are none
      of them, and what a program printed is left alone in code.
      """,
    examples: [
      .flagged("A back⟦\\u{8}⟧space.", fixed: "A backspace."),
      .flagged("A delete ⟦\\u{7F}⟧ here."),
      .flagged("Two lines⟦\\u{B}⟧of a slide."),
      .flagged("From Latin-1⟦\\u{96}⟧ a dash."),
      .accepted("A\ttab and\nanother line."),
      .accepted("Colours begin with `\\u{1B}[31m`."),
      .accepted("A no-break\\u{A0}space is no control."),
      .accepted("Written as a reference, &#x85; is meant."),
    ])

  static let check = Rule.Check.prose(trigger: trigger, find)

  private static let trigger: ByteSet = {
    var bytes = ByteSet(leads: [0xC2])
    for control in controls { bytes.insert(control) }
    return bytes
  }()

  /// C0 without tab, line feed and carriage return, and DEL.
  private static let controls: [UInt8] = Array(1...8) + [0xB, 0xC] + Array(0xE...0x1F) + [0x7F]

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    for mark in passage.marks where trigger.contains(passage.text[mark]) {
      let scalar = passage.text.scalar(at: mark)
      // C1 is U+0080–9F.
      guard scalar.value.value < 0xA0 else { continue }
      add(ByteRange(mark, mark + scalar.length), of: passage, &report)
    }
  }

  private static func add(
    _ range: ByteRange, of passage: ProsePassage, _ report: inout Report
  ) {
    guard passage.isVerbatim(range), let character = passage.character(at: range.start) else {
      return
    }
    let joinsWord =
      character == "\u{8}" && passage.character(before: range.start).isLetter
      && passage.character(at: range.end).isLetter
    report.add(
      passage.source(of: range),
      "There is a control character (\(CodePoint.name(character))) here.",
      fix: joinsWord
        ? passage.fix("Remove the character", .review, replacing: range, with: "") : nil)
  }
}
