import Linting
import SourceText

/// A character that has no meaning of its own.
enum PrivateUse: BuiltinRule {
  static let info = RuleInfo(
    id: "Unicode.PrivateUse", level: .warning,
    summary: "A private-use character, which readers see as an empty box.",
    why: """
      Fonts for icons and symbols use such code points, and so do PDFs whose text is copied; without
      that very font nothing is shown, and a screen reader has nothing to say. Write the character
      that is meant. One that is written as a reference such as &#xE001; is left alone.
      """,
    examples: [
      .flagged("Press ⟦\\u{F8FF}⟧ and Q."),
      .flagged("A bullet: ⟦\\u{F0B7}⟧ first."),
      .flagged("An of⟦\\u{E003}⟧ce."),
      .accepted("An icon from a font: &#xE001;."),
      .accepted("An emoji 😀 and a full-width colon："),
      .accepted("A letter of Korean: 한."),
      .accepted("The glyph is `\\u{E0A0}`."),
    ])

  static let check = Rule.Check.prose(trigger: trigger, find)

  /// The lead bytes of U+E000–EFFF, U+F000–FFFF and the planes 15 and 16.
  private static let trigger = ByteSet(leads: [0xEE, 0xEF, 0xF3, 0xF4])

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    for offset in passage.marks where passage.text[offset] >= 0xEE {
      let character = passage.text.scalar(at: offset)
      let range = ByteRange(offset, offset + character.length)
      guard isPrivate(character.value), passage.isVerbatim(range) else { continue }
      report.add(
        passage.source(of: range),
        "\(CodePoint.name(character.value)) is for private use: readers see an empty box.")
    }
  }

  /// The three areas of the general category Co, which no version of Unicode will change.
  private static func isPrivate(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }
}
