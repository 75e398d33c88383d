import Linting
import SourceText
import TextAnalysis

/// A percent sign before its number.
enum PercentOrder: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.PercentOrder", level: .warning,
    summary: "A percent sign that stands before its number.",
    why: """
      Most languages write 25% or 25 %, and %25 reads as code. Turkish, Kurdish and Basque do put
      the sign first, and so may text that runs from right to left: there the rule is silent, as it
      is in URLs and in formats such as %5.2f.
      """,
    examples: [
      .flagged("Sales rose by ⟦%25⟧ last year.", fixed: "Sales rose by 25% last year."),
      .flagged("It works (⟦%100⟧).", fixed: "It works (100%)."),
      .flagged("Some ⟦%80+⟧ of them agree.", fixed: "Some 80%+ of them agree."),
      .flagged("It fell by ⟦%2.5⟧.", fixed: "It fell by 2.5%."),
      .accepted("Satışlar geçen yıl %25 arttı.", language: "tr"),
      .accepted("A space is written %20 in hello%20world."),
      .accepted("The format %5.2f shows two decimals, %2d none."),
      .accepted("Write %25 for the sign in %PATH%."),
      .accepted("See https://example.com/a%20b for 25% more."),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet("%"), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    guard !holdsFormats(passage) else { return }
    for sign in passage.marks where passage.text[sign] == UInt8(ascii: "%") {
      guard let number = number(after: sign, in: passage), signFollows(in: passage) else {
        continue
      }
      let range = ByteRange(sign, number.end)
      let wrong = passage.string(range)
      let right = passage.string(number.digits) + "%" + (number.hasPlus ? "+" : "")
      report.add(
        passage.source(of: range), "Write “\(right)” instead of “\(wrong)”.",
        fix: passage.fix(
          "Put the percent sign behind the number", .safe, replacing: range, with: right))
    }
  }

  /// Whether a sign with a letter behind it (`%d`, `%PATH%`) says that the passage talks of code.
  private static func holdsFormats(_ passage: ProsePassage) -> Bool {
    passage.marks.contains {
      passage.text[$0] == UInt8(ascii: "%") && passage.text[$0 + 1].isASCIILetter
    }
  }

  /// The number right after the sign at `offset`, where both stand on their own.
  private static func number(
    after offset: Int, in passage: ProsePassage
  ) -> (digits: ByteRange, hasPlus: Bool, end: Int)? {
    let text = passage.text
    guard opensWord(passage.character(before: offset)) else { return nil }
    var end = offset + 1
    while text[end].isASCIIDigit
      || end > offset + 1 && isSeparator(text[end]) && text[end + 1].isASCIIDigit
    {
      end += 1
    }
    let digits = ByteRange(offset + 1, end)
    guard !digits.isEmpty, !isEscape(digits, in: text) else { return nil }
    let hasPlus = text[end] == UInt8(ascii: "+")
    if hasPlus { end += 1 }
    guard closesWord(passage.character(at: end)) else { return nil }
    return (digits, hasPlus, end)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// Whether `digits` are those of a space in a URL, which people also talk about.
  private static func isEscape(_ digits: ByteRange, in text: ByteView) -> Bool {
    digits.count == 2 && text.starts(with: "20", at: digits.start)
  }

  private static func opensWord(_ character: Unicode.Scalar?) -> Bool {
    switch character {
    case nil, "(", "[", "“", "‘", "~", "≈", "–", "—": true
    case .some(let character): character.isWhitespace
    }
  }

  private static func closesWord(_ character: Unicode.Scalar?) -> Bool {
    switch character {
    case nil, ")", "]", "”", "’", ".", ",", ";", ":", "!", "?", "–", "—": true
    case .some(let character): character.isWhitespace
    }
  }

  /// Whether the sign belongs behind the number here.
  private static func signFollows(in passage: ProsePassage) -> Bool {
    guard !holdsRightToLeft(passage) else { return false }
    guard let language = passage.language else { return true }
    return LocaleFacts.percentSign(in: language) != .beforeNumber
      && !LocaleFacts.isRightToLeft(language)
  }

  /// Whether the passage holds a letter of Hebrew, Arabic or a script beside them (U+0590–07FF).
  private static func holdsRightToLeft(_ passage: ProsePassage) -> Bool {
    guard passage.hasNonASCII else { return false }
    return passage.text[passage.range].buffer.contains { $0 >= 0xD6 && $0 <= 0xDF }
  }
}
