import SourceText

/// Words made of digits, which no dictionary lists.
enum NumberWord {
  /// Whether it is a number (`1,000`), one of base 16 or 2 (`0xFF`), or a SHA-1 digest.
  static func isNumber(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    if first.isASCIIDigit, word.allSatisfy({ $0.isASCIIDigit || separators.contains($0) }) {
      return zip(word, word.dropFirst()).allSatisfy { $0.isASCIIDigit || $1.isASCIIDigit }
    }
    let body = word.drop { $0 == UInt8(ascii: "0") }
    if body.count >= word.count - 1, body.count > 1 {
      if body.first == UInt8(ascii: "x") {
        return body.dropFirst().allSatisfy { $0.hexDigitValue != nil }
      }
      if body.first == UInt8(ascii: "b"), body.count < word.count {
        return body.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") }
      }
    }
    return word.count == 40 && word.allSatisfy { $0.isASCIIDigit || $0.isASCIILowercase }
  }

  private static let separators = ByteSet(".,-")

  /// What follows the digits in a word such as `100GB`.
  static func unit(of word: [UInt8]) -> ArraySlice<UInt8>? {
    let unit = word.drop(while: \.isASCIIDigit)
    guard unit.count < word.count, !unit.isEmpty, unit.allSatisfy(\.isASCIILetter)
    else { return nil }
    return unit
  }
}
