/// Words made of digits, which no dictionary lists.
enum NumberWord {
  /// Whether it is a number (`1,000`), one of base 16 or 2 (`0xFF`), or a SHA-1 digest.
  static func isNumber(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    if isDigit(first), word.allSatisfy({ isDigit($0) || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D }) {
      return zip(word, word.dropFirst()).allSatisfy { isDigit($0) || isDigit($1) }
    }
    let body = word.drop { $0 == UInt8(ascii: "0") }
    if body.count >= word.count - 1, body.count > 1 {
      if body.first == UInt8(ascii: "x") { return body.dropFirst().allSatisfy(isHexDigit) }
      if body.first == UInt8(ascii: "b"), body.count < word.count {
        return body.dropFirst().allSatisfy { $0 == 0x30 || $0 == 0x31 }
      }
    }
    return word.count == 40 && word.allSatisfy { isDigit($0) || $0 &- 0x61 < 26 }
  }

  /// What follows the digits in a word such as `100GB`.
  static func unit(of word: [UInt8]) -> ArraySlice<UInt8>? {
    let unit = word.drop(while: isDigit)
    guard unit.count < word.count, !unit.isEmpty, unit.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 })
    else { return nil }
    return unit
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 6
  }
}
