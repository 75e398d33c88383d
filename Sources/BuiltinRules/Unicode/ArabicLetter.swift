import Linting
import SourceText
import TextAnalysis

/// An Arabic letter in Persian or Urdu, or the other way round.
enum ArabicLetter: BuiltinRule {
  static let info = RuleInfo(
    id: "Unicode.ArabicLetter", level: .warning,
    summary: "A letter of Arabic that looks like one of Persian or Urdu, or the other way round.",
    why: """
      An Arabic keyboard has ي and ك where Persian and Urdu have ی and ک. They look alike in some
      places of a word and are different text: search, sorting and dictionaries do not find the
      word. Text in another language inside such a post should say so with a lang attribute.
      """,
    languages: ["ar", "fa", "ur"],
    examples: [
      .flagged("این ⟦كتاب⟧ خوب است.", fixed: "این کتاب خوب است.", language: "fa"),
      .flagged("زبان ⟦فارسي⟧ است.", fixed: "زبان فارسی است.", language: "fa"),
      .flagged("هذا ⟦کتاب⟧ جيد.", fixed: "هذا كتاب جيد.", language: "ar"),
      .flagged("یہ ⟦كتاب⟧ ہے۔", fixed: "یہ کتاب ہے۔", language: "ur"),
      .accepted("این کتاب فارسی خوب است.", language: "fa"),
      .accepted("هذا كتاب جيد جدًا.", language: "ar"),
      .accepted("The word كتاب is Arabic.", language: "en"),
      .accepted("Ein Text auf Deutsch.", language: "de"),
    ])

  static let check = Rule.Check.prose(trigger: .nonASCII, find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let isArabic = passage.language?.language == "ar"
    let strange = isArabic ? persian : arabic
    for word in passage.words where word.traits.contains(.nonASCII) {
      guard let found = firstIndex(of: strange, in: word.range, of: passage.text) else { continue }
      let letter = passage.text.scalar(at: found).value
      let right = replacing(strange, in: passage.string(word.range))
      report.add(
        passage.source(of: word.range),
        "\(CodePoint.name(letter)) is a letter of \(isArabic ? "Persian" : "Arabic"); "
          + "write “\(right)”.",
        fix: passage.fix(
          "Use the letters of the language", .safe, replacing: word.range, with: right))
    }
  }

  /// Letters of Arabic for which Persian and Urdu have their own.
  private static let arabic: [Unicode.Scalar: Unicode.Scalar] = ["ي": "ی", "ك": "ک"]

  /// Letters of Persian for which Arabic has its own; its ya at the end of a word may be another
  /// letter still, so it is left alone.
  private static let persian: [Unicode.Scalar: Unicode.Scalar] = ["ک": "ك"]

  private static func firstIndex(
    of strange: [Unicode.Scalar: Unicode.Scalar], in range: ByteRange, of text: ByteView
  ) -> Int? {
    var offset = range.start
    while offset < range.end {
      let character = text.scalar(at: offset)
      if strange[character.value] != nil { return offset }
      offset += max(1, character.length)
    }
    return nil
  }

  private static func replacing(
    _ strange: [Unicode.Scalar: Unicode.Scalar], in word: String
  ) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.map { strange[$0] ?? $0 }))
  }
}
