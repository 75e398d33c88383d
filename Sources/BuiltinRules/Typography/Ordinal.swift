import Linting
import SourceText
import TextAnalysis

/// A number with the ending of another ordinal.
enum Ordinal: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.Ordinal", level: .warning,
    summary: "An English ordinal with the wrong ending, such as `3th`.",
    why: """
      The ending is that of the spoken word: first, second, third, but eleventh, twelfth and
      thirteenth.
      """,
    languages: ["en"],
    examples: [
      .flagged("On the ⟦22th⟧ of May.", fixed: "On the 22nd of May."),
      .flagged("The ⟦3th⟧ and ⟦11st⟧ items.", fixed: "The 3rd and 11th items."),
      .flagged("In the ⟦21th⟧ century.", fixed: "In the 21st century."),
      .accepted("The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st and 112th."),
      .accepted("The 0th element and the 1,000th visitor."),
      .accepted("The 3D model of a 5G mast."),
      .accepted("Am 22th. Mai.", language: "de"),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet("0123456789"), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    for word in passage.words
    where word.traits.contains(.digit) && word.traits.contains(.lowercase) {
      let text = passage.text
      let digits = ByteRange(word.range.start, max(word.range.start, word.range.end - 2))
      guard digits.count > 0, digits.count < 6, isNumber(digits, in: text),
        let ending = ending(at: digits.end, in: text)
      else { continue }
      let right = self.ending(ofTens: text[digits.end - 2], ones: text[digits.end - 1])
      guard right != ending else { continue }
      let range = ByteRange(digits.end, word.range.end)
      report.add(
        passage.source(of: word.range),
        "Write “\(passage.string(digits))\(right)” instead of “\(passage.string(word.range))”.",
        fix: passage.fix("Correct the ending", .safe, replacing: range, with: right))
    }
  }

  private static let endings = ["st", "nd", "rd", "th"]

  private static func ending(at offset: Int, in text: ByteView) -> String? {
    let ending = text.string(ByteRange(offset, offset + 2))
    return endings.contains(ending) ? ending : nil
  }

  private static func isNumber(_ range: ByteRange, in text: ByteView) -> Bool {
    text[range].buffer.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ",") }
      && text[range.end - 1] != UInt8(ascii: ",")
  }

  /// `tens` may be any character, for a number of one digit.
  private static func ending(ofTens tens: UInt8, ones: UInt8) -> String {
    switch (tens, ones) {
    case (UInt8(ascii: "1"), _): "th"
    case (_, UInt8(ascii: "1")): "st"
    case (_, UInt8(ascii: "2")): "nd"
    case (_, UInt8(ascii: "3")): "rd"
    default: "th"
    }
  }
}
