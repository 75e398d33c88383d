import ICUShims
import SourceText
import Synchronization

/// What CLDR says of locales. ICU is asked once for each language, and never for English.
package enum LocaleFacts {
  /// What ICU has answered so far; nil for a language that CLDR does not know.
  private struct Answers {
    var percentSigns: [LanguageTag: PercentSign?] = [:]
    var quotations: [LanguageTag: QuotationMarks?] = [:]
  }

  private static let answers = Mutex(Answers())

  /// Where the percent sign stands.
  package enum PercentSign: Sendable, Equatable {
    case beforeNumber, afterNumber
    /// After the number and a no-break space.
    case afterSpace
  }

  /// The marks around a quotation, and around one inside of it.
  package struct QuotationMarks: Sendable, Equatable {
    package let opening, closing, innerOpening, innerClosing: String

    package init(opening: String, closing: String, innerOpening: String, innerClosing: String) {
      self.opening = opening
      self.closing = closing
      self.innerOpening = innerOpening
      self.innerClosing = innerClosing
    }
  }

  /// Where `language` puts the percent sign; nil where CLDR does not know it.
  package static func percentSign(in language: LanguageTag) -> PercentSign? {
    if language.isEnglish { return .afterNumber }
    return answer(\.percentSigns, for: language) {
      ICUText.bytes(capacity: 128) { galley_percent_pattern(language.description, $0, $1) }
        .flatMap(percentSign(ofPattern:))
    }
  }

  /// The quotation marks of `language`; nil where CLDR does not know it.
  package static func quotationMarks(in language: LanguageTag) -> QuotationMarks? {
    if language.isEnglish { return .english }
    return answer(\.quotations, for: language) {
      ICUText.bytes(capacity: 64) { galley_quotation_marks(language.description, $0, $1) }
        .flatMap(quotationMarks(listedIn:))
    }
  }

  /// What is known of a language, or what `ask` says, which is kept.
  private static func answer<Fact: Sendable>(
    _ facts: any WritableKeyPath<Answers, [LanguageTag: Fact?]> & Sendable,
    for language: LanguageTag, _ ask: () -> Fact?
  ) -> Fact? {
    answers.withLock { answers in
      if let known = answers[keyPath: facts][language] { return known }
      let fact = ask()
      answers[keyPath: facts][language] = .some(fact)
      return fact
    }
  }

  /// The four marks of a text that parts them by NUL.
  private static func quotationMarks(listedIn text: [UInt8]) -> QuotationMarks? {
    let marks = text.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard marks.count >= 4 else { return nil }
    return QuotationMarks(
      opening: marks[0], closing: marks[1], innerOpening: marks[2], innerClosing: marks[3])
  }

  /// Whether `language` is written from right to left; false where CLDR does not know it.
  package static func isRightToLeft(_ language: LanguageTag) -> Bool {
    if language.isEnglish, language.script == nil { return false }
    return galley_is_right_to_left(language.description) == 1
  }

  private static func percentSign(ofPattern pattern: [UInt8]) -> PercentSign? {
    // The part for positive numbers, without the invisible marks of right-to-left locales.
    let positive = Array(String(decoding: pattern, as: UTF8.self).unicodeScalars)
      .prefix { $0 != ";" }
      .filter { !$0.properties.isDefaultIgnorableCodePoint }
    guard
      let sign = positive.firstIndex(where: { $0 == "%" || $0 == "٪" }),
      let number = positive.firstIndex(where: { $0 == "#" || $0 == "0" })
    else { return nil }
    if sign < number { return .beforeNumber }
    return positive[sign - 1].isWhitespace ? .afterSpace : .afterNumber
  }
}

extension LocaleFacts.QuotationMarks {
  /// Of English, everywhere.
  static let english = LocaleFacts.QuotationMarks(
    opening: "“", closing: "”", innerOpening: "‘", innerClosing: "’")
}
