import SourceText

/// The types of plain scalars by the core schema of YAML 1.2 (section 10.3.2), and dates besides,
/// which every site generator knows.
enum CoreSchema {
  /// The kind of a plain scalar; nil for a string.
  static func kind(of text: ByteView) -> FrontMatter.Kind? {
    switch text[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number(text, from: 0) ?? date(text)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): number(text, from: 1)
    case UInt8(ascii: "."): number(text, from: 0)
    case UInt8(ascii: "~"): text.count == 1 ? .null : nil
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
      isOne(of: ["null", "Null", "NULL"], text) ? .null : nil
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      isOne(of: ["true", "True", "TRUE"], text) ? .boolean : nil
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      isOne(of: ["false", "False", "FALSE"], text) ? .boolean : nil
    default: nil
    }
  }

  private static func isOne(of words: [StaticString], _ text: ByteView) -> Bool {
    words.contains { $0.utf8CodeUnitCount == text.count && text.starts(with: $0, at: 0) }
  }

  /// A number whose digits begin at `start`, after any sign.
  private static func number(_ text: ByteView, from start: Int) -> FrontMatter.Kind? {
    if start == 0, text.starts(with: "0x", at: 0) {
      return text.count > 2 && afterDigits(text, 2) { $0.hexDigitValue != nil } == text.count
        ? .integer : nil
    }
    if start == 0, text.starts(with: "0o", at: 0) {
      let isOctal = { (byte: UInt8) in byte >= 0x30 && byte < 0x38 }
      return text.count > 2 && afterDigits(text, 2, isOctal) == text.count ? .integer : nil
    }
    let rest = ByteRange(start, text.count)
    if isOne(of: [".inf", ".Inf", ".INF"], text[rest]) { return .float }
    if start == 0, isOne(of: [".nan", ".NaN", ".NAN"], text) { return .float }
    var index = afterDigits(text, start, \.isASCIIDigit)
    var digits = index - start
    if digits > 0, index == text.count { return .integer }
    if text[index] == UInt8(ascii: ".") {
      let end = afterDigits(text, index + 1, \.isASCIIDigit)
      digits += end - index - 1
      index = end
    }
    guard digits > 0 else { return nil }
    if text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") { index += 1 }
      let end = afterDigits(text, index, \.isASCIIDigit)
      guard end > index else { return nil }
      index = end
    }
    return index == text.count ? .float : nil
  }

  /// A date, with or without a time and a zone, as YAML 1.1 timestamps and Ruby write it.
  private static func date(_ text: ByteView) -> FrontMatter.Kind? {
    var fields = [0, 0, 0]
    var index = 0
    for field in 0..<3 {
      if field > 0 {
        guard text[index] == UInt8(ascii: "-") else { return nil }
        index += 1
      }
      let end = afterDigits(text, index, \.isASCIIDigit)
      fields[field] = end - index
      index = end
    }
    guard fields[0] == 4, 1...2 ~= fields[1], 1...2 ~= fields[2] else { return nil }
    guard index < text.count else { return .date }
    guard text[index] == UInt8(ascii: " ") || text[index] | 0x20 == UInt8(ascii: "t") else {
      return nil
    }
    // What may follow is a time and a zone: digits, signs and a Z.
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "."),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "T"), UInt8(ascii: "t"),
        UInt8(ascii: "Z"), UInt8(ascii: "z"):
        index += 1
      default: return nil
      }
    }
    return .date
  }

  private static func afterDigits(
    _ text: ByteView, _ start: Int, _ isDigit: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while isDigit(text[index]) { index += 1 }
    return index
  }
}
