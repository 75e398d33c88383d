import Linting
import SourceText

/// Two commas, semicolons or full stops where one was meant, and a colon with a dash behind it.
enum RepeatedPunctuation: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.RepeatedPunctuation", level: .warning,
    summary: "A comma, semicolon or full stop that is typed twice, and “:-”.",
    why: """
      Two commas or two full stops are a slip of the keyboard: a sentence after an edit, or “etc.”
      at its end. A colon needs no dash before what it leads up to. An ellipsis has three dots, a
      path such as ../ and a range such as 1..5 are code, and ‘!!’ is a matter of taste; of these
      nothing is said.
      """,
    examples: [
      .flagged("Tea⟦,,⟧ coffee and cake.", fixed: "Tea, coffee and cake."),
      .flagged("Tea, coffee, etc⟦..⟧", fixed: "Tea, coffee, etc."),
      .flagged("First this⟦;;⟧ then that.", fixed: "First this; then that."),
      .flagged("Tea, coffee⟦,.⟧", fixed: "Tea, coffee."),
      .flagged("Tea⟦..⟧ or rather not."),
      .flagged("This is what we bought⟦:-⟧", fixed: "This is what we bought:"),
      .flagged("We have three things⟦ :-⟧ tea, rope and cake."),
      .accepted("And so on... until the end."),
      .accepted("Go up with ../.. and count from 1..5 there."),
      .accepted("Wirklich ,,gut`` ist das nicht.", language: "de"),
      .accepted("Really?! Yes!! :-) And :-( or a :-b, and :-)"),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet(",;.:"), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let text = passage.text
    // Nearly all marks have a space behind them.
    for start in passage.marks where mayBeSecond(text[start + 1]) {
      guard let mark = mark(of: text[start], text[start + 1]) else { continue }
      let spaces = passage.spaces(before: start)
      let isSpaced = mark == ":" && !spaces.isEmpty && !passage.isAtLineEdge(spaces)
      let range = ByteRange(isSpaced ? spaces.start : start, start + 2)
      // What follows a space and has a bracket for its mouth is a smiley.
      guard follows(range, in: passage), passage.isContiguous(range),
        !isSpaced || passage.character(at: range.end) != ")"
      else { continue }
      let written = passage.string(range)
      guard mark != "." || endsSentence(range, in: passage) else {
        report.add(
          passage.source(of: range), "Write “…” instead of “\(written)”.", alternatives: ["…", "."])
        continue
      }
      let safety: Fix.Safety = mark == "." || isSpaced ? .review : .safe
      report.add(
        passage.source(of: range), "Write “\(mark)” instead of “\(written)”.",
        fix: passage.fix("Keep one mark", safety, replacing: range, with: mark),
        alternatives: mark == "." ? ["…"] : [])
    }
  }

  /// Whether a byte is one of `,-.;`.
  private static func mayBeSecond(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: ",") < 3 || byte == UInt8(ascii: ";")
  }

  /// The one mark for which two have been typed.
  private static func mark(of first: UInt8, _ second: UInt8) -> String? {
    switch (first, second) {
    case (UInt8(ascii: ","), UInt8(ascii: ",")): ","
    case (UInt8(ascii: ";"), UInt8(ascii: ";")): ";"
    case (UInt8(ascii: ":"), UInt8(ascii: "-")): ":"
    case (UInt8(ascii: "."), UInt8(ascii: ".")), (UInt8(ascii: ","), UInt8(ascii: ".")): "."
    default: nil
    }
  }

  /// Whether no small letter follows the marks of `range`, after which an ellipsis may be meant.
  private static func endsSentence(_ range: ByteRange, in passage: ProsePassage) -> Bool {
    let next = passage.spaces(from: range.end).end
    return passage.character(at: next).map { !$0.properties.isLowercase } ?? true
  }

  /// Whether the marks of `range` stand between a word and white space, a quote or the end.
  private static func follows(_ range: ByteRange, in passage: ProsePassage) -> Bool {
    let before = passage.character(before: range.start)
    guard before.isLetterOrNumber || [")", "”", "’", "\"", "\u{FFFC}"].contains(before)
    else { return false }
    guard let next = passage.character(at: range.end) else { return true }
    return next.isWhitespace || ["”", "’", "\"", ")"].contains(next)
  }
}
