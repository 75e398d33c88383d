import SourceText

/// Values of JSON that are neither strings nor collections.
enum JSONLiteral {
  /// The kind of a literal; nil if it is none.
  static func kind(of text: ByteView) -> FrontMatter.Kind? {
    switch text[0] {
    case UInt8(ascii: "t"): return isWhole("true", text) ? .boolean : nil
    case UInt8(ascii: "f"): return isWhole("false", text) ? .boolean : nil
    case UInt8(ascii: "n"): return isWhole("null", text) ? .null : nil
    default: return number(text)
    }
  }

  private static func isWhole(_ word: StaticString, _ text: ByteView) -> Bool {
    word.utf8CodeUnitCount == text.count && text.starts(with: word, at: 0)
  }

  /// RFC 8259, section 6.
  private static func number(_ text: ByteView) -> FrontMatter.Kind? {
    var index = text[0] == UInt8(ascii: "-") ? 1 : 0
    let start = index
    guard skipDigits(text, &index), index == start + 1 || text[start] != UInt8(ascii: "0") else {
      return nil
    }
    var isFloat = false
    if text[index] == UInt8(ascii: ".") {
      isFloat = true
      index += 1
      guard skipDigits(text, &index) else { return nil }
    }
    if text[index] | 0x20 == UInt8(ascii: "e") {
      isFloat = true
      index += 1
      if text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") { index += 1 }
      guard skipDigits(text, &index) else { return nil }
    }
    return index == text.count ? (isFloat ? .float : .integer) : nil
  }

  /// Moves over digits; false where there is none.
  private static func skipDigits(_ text: ByteView, _ index: inout Int) -> Bool {
    let start = index
    while text[index].isASCIIDigit { index += 1 }
    return index > start
  }
}
