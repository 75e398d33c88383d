import ICUShims
import SourceText

/// What CLDR says of locales. Answers are kept, so one value serves a whole run; English needs no
/// ICU.
package struct LocaleFacts {
  private var percentSigns: [LanguageTag: PercentSign] = [:]
  private var quotations: [LanguageTag: QuotationMarks] = [:]

  package init() {}

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
  package mutating func percentSign(in language: LanguageTag) -> PercentSign? {
    if language.isEnglish { return .afterNumber }
    if let known = percentSigns[language] { return known }
    guard
      let pattern = Self.read(
        capacity: 128, { galley_percent_pattern(language.description, $0, $1) })
    else { return nil }
    let sign = Self.percentSign(in: pattern)
    percentSigns[language] = sign
    return sign
  }

  /// The quotation marks of `language`; nil where CLDR does not know it.
  package mutating func quotationMarks(in language: LanguageTag) -> QuotationMarks? {
    if language.isEnglish { return .english }
    if let known = quotations[language] { return known }
    guard
      let text = Self.read(
        capacity: 64, { galley_quotation_marks(language.description, $0, $1) })
    else { return nil }
    let marks = text.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    guard marks.count >= 4 else { return nil }
    let found = QuotationMarks(
      opening: marks[0], closing: marks[1], innerOpening: marks[2], innerClosing: marks[3])
    quotations[language] = found
    return found
  }

  /// Whether `language` is written from right to left; false where CLDR does not know it.
  package static func isRightToLeft(_ language: LanguageTag) -> Bool {
    if language.isEnglish, language.script == nil { return false }
    return galley_is_right_to_left(language.description) == 1
  }

  private static func percentSign(in pattern: String) -> PercentSign? {
    // The part for positive numbers, without the invisible marks of right-to-left locales.
    let positive = Array(pattern.unicodeScalars.prefix { $0 != ";" })
      .filter { !$0.properties.isDefaultIgnorableCodePoint }
    guard
      let sign = positive.firstIndex(where: { $0 == "%" || $0 == "٪" }),
      let number = positive.firstIndex(where: { $0 == "#" || $0 == "0" })
    else { return nil }
    if sign < number { return .beforeNumber }
    return positive[sign - 1].isWhitespace ? .afterSpace : .afterNumber
  }

  /// The text that `body` writes into a buffer of `capacity` bytes.
  private static func read(
    capacity: Int, _ body: (UnsafeMutablePointer<CChar>?, Int32) -> Int32
  ) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      let count = body(buffer.baseAddress, Int32(truncatingIfNeeded: capacity))
      guard count >= 0, Int(count) <= capacity else { return nil }
      return String(decoding: UnsafeRawBufferPointer(buffer).prefix(Int(count)), as: UTF8.self)
    }
  }
}

extension LocaleFacts.QuotationMarks {
  /// Of English, everywhere.
  static let english = LocaleFacts.QuotationMarks(
    opening: "“", closing: "”", innerOpening: "‘", innerClosing: "’")
}
