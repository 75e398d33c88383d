import Linting
import Markup
import SourceText

/// Hyphens in the place of a dash.
enum Dash: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.Dash", level: .suggestion,
    summary: "A hyphen between spaces, or two of them, in the place of a dash.",
    why: """
      A hyphen joins words and a dash parts them. Many site generators make dashes out of two or
      three hyphens, so this is a matter of house style. Options such as --help, arrows, rules and
      differences of numbers are left alone.
      """,
    examples: [
      .flagged("Tea ⟦-⟧ if there is any.", fixed: "Tea – if there is any."),
      .flagged("Tea ⟦--⟧ if there is any.", fixed: "Tea – if there is any."),
      .flagged("Tea⟦--⟧if there is any.", fixed: "Tea—if there is any."),
      .flagged("Tea⟦---⟧if there is any.", fixed: "Tea—if there is any."),
      .accepted("A well-known tea – if there is any."),
      .accepted("Run it with --help or -v, or a -- b."),
      .accepted("That is 5 - 3 and a <-- b --> c."),
      .accepted("a - b is a difference."),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet("-"), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let text = passage.text
    var end = passage.range.start
    for offset in passage.marks where offset >= end && text[offset] == UInt8(ascii: "-") {
      end = offset
      while text[end] == UInt8(ascii: "-") { end += 1 }
      let hyphens = ByteRange(offset, end)
      guard let dash = dash(for: hyphens, in: passage) else { continue }
      report.add(
        passage.source(of: hyphens),
        "Write a dash (\(dash)) instead of “\(passage.string(hyphens))”.",
        fix: passage.fix("Write a dash", .review, replacing: hyphens, with: dash))
    }
  }

  /// The dash that is meant; nil where hyphens are.
  private static func dash(for hyphens: ByteRange, in passage: ProsePassage) -> String? {
    guard hyphens.count < 4 else { return nil }
    let before = passage.character(before: hyphens.start)
    let after = passage.character(at: hyphens.end)
    if before == " ", after == " " {
      return endsWord(before: hyphens.start - 1, in: passage)
        && beginsWord(at: hyphens.end + 1, in: passage) ? "–" : nil
    }
    return hyphens.count > 1 && before.isCasedLetter && after.isCasedLetter ? "—" : nil
  }

  /// Whether a word of more than a letter, or a mark that ends one, stands there.
  private static func endsWord(before offset: Int, in passage: ProsePassage) -> Bool {
    let last = passage.character(before: offset)
    guard last.isLetter else { return last.isClosing }
    return passage.character(before: offset - 1).isLetter || !last.isCasedLetter
  }

  private static func beginsWord(at offset: Int, in passage: ProsePassage) -> Bool {
    let first = passage.character(at: offset)
    return first.isLetter
      && (passage.character(at: offset + 1).isLetter || first == "a" || first == "I")
      || first.isOpening
  }
}
