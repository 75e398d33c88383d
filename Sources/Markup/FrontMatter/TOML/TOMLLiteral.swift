import SourceText

/// Values of TOML that are neither strings nor collections (TOML 1.0.0, “Integer” to “Local Time”).
enum TOMLLiteral {
  /// Where the literal that begins at `start` ends. One space may stand between a date and a time.
  static func end(in bytes: ByteView, from start: Int) -> Int {
    var index = start
    while isLiteralByte(bytes[index]) { index += 1 }
    let isDate = index - start == 10 && bytes[start + 4] == UInt8(ascii: "-")
    if isDate, bytes[index] == UInt8(ascii: " "), bytes[index + 1].isASCIIDigit {
      index += 1
      while isLiteralByte(bytes[index]) { index += 1 }
    }
    return index
  }

  /// The kind of a literal; nil if it is none.
  static func kind(of text: ByteView) -> FrontMatter.Kind? {
    if isWhole("true", text, 0) || isWhole("false", text, 0) { return .boolean }
    if text[0].isASCIIDigit, let kind = date(text) { return kind }
    return number(text)
  }

  private static func isLiteralByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), 0x80...:
      true
    default: byte.isASCIIAlphanumeric
    }
  }

  private static func isWhole(_ word: StaticString, _ text: ByteView, _ start: Int) -> Bool {
    word.utf8CodeUnitCount == text.count - start && text.starts(with: word, at: start)
  }

  private static func number(_ text: ByteView) -> FrontMatter.Kind? {
    let hasSign = text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-")
    let start = hasSign ? 1 : 0
    if isWhole("inf", text, start) || isWhole("nan", text, start) { return .float }
    if !hasSign, text[0] == UInt8(ascii: "0"), let kind = prefixed(text) { return kind }
    var index = start
    guard skipDigits(text, &index, 10) else { return nil }
    guard index == start + 1 || text[start] != UInt8(ascii: "0") else { return nil }
    var isFloat = false
    if text[index] == UInt8(ascii: ".") {
      isFloat = true
      index += 1
      guard skipDigits(text, &index, 10) else { return nil }
    }
    if text[index] | 0x20 == UInt8(ascii: "e") {
      isFloat = true
      index += 1
      if text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") { index += 1 }
      guard skipDigits(text, &index, 10) else { return nil }
    }
    return index == text.count ? (isFloat ? .float : .integer) : nil
  }

  private static func prefixed(_ text: ByteView) -> FrontMatter.Kind? {
    let base: UInt8
    switch text[1] {
    case UInt8(ascii: "x"): base = 16
    case UInt8(ascii: "o"): base = 8
    case UInt8(ascii: "b"): base = 2
    default: return nil
    }
    var index = 2
    return skipDigits(text, &index, base) && index == text.count ? .integer : nil
  }

  /// Moves over digits with single underscores between them; false where there are none.
  private static func skipDigits(_ text: ByteView, _ index: inout Int, _ base: UInt8) -> Bool {
    let start = index
    while digit(text[index]) < base
      || text[index] == UInt8(ascii: "_") && index > start && digit(text[index - 1]) < base
        && digit(text[index + 1]) < base
    {
      index += 1
    }
    return index > start
  }

  /// The value of a digit; 255 for another byte.
  private static func digit(_ byte: UInt8) -> UInt8 {
    byte.hexDigitValue ?? 255
  }

  /// A date, a time, or both with or without an offset (RFC 3339).
  private static func date(_ text: ByteView) -> FrontMatter.Kind? {
    var index = 0
    if text[4] == UInt8(ascii: "-") {
      guard let year = field(text, &index, 4), skip(text, &index, UInt8(ascii: "-")),
        let month = field(text, &index, 2), skip(text, &index, UInt8(ascii: "-")),
        let day = field(text, &index, 2), 1...12 ~= month, day >= 1, day <= days(month, year)
      else { return nil }
      if index == text.count { return .date }
      guard text[index] | 0x20 == UInt8(ascii: "t") || text[index] == UInt8(ascii: " ") else {
        return nil
      }
      index += 1
      guard skipTime(text, &index) else { return nil }
      return index == text.count || isOffset(text, index) ? .date : nil
    }
    return text[2] == UInt8(ascii: ":") && skipTime(text, &index) && index == text.count
      ? .date : nil
  }

  private static func days(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func skipTime(_ text: ByteView, _ index: inout Int) -> Bool {
    guard let hour = field(text, &index, 2), skip(text, &index, UInt8(ascii: ":")),
      let minute = field(text, &index, 2), skip(text, &index, UInt8(ascii: ":")),
      let second = field(text, &index, 2), hour < 24, minute < 60, second <= 60
    else { return false }
    if text[index] == UInt8(ascii: ".") {
      index += 1
      guard text[index].isASCIIDigit else { return false }
      while text[index].isASCIIDigit { index += 1 }
    }
    return true
  }

  private static func isOffset(_ text: ByteView, _ start: Int) -> Bool {
    if text[start] | 0x20 == UInt8(ascii: "z") { return start + 1 == text.count }
    guard text[start] == UInt8(ascii: "+") || text[start] == UInt8(ascii: "-") else { return false }
    var index = start + 1
    guard let hour = field(text, &index, 2), skip(text, &index, UInt8(ascii: ":")),
      let minute = field(text, &index, 2)
    else { return false }
    return hour < 24 && minute < 60 && index == text.count
  }

  /// The number that exactly `count` digits make.
  private static func field(_ text: ByteView, _ index: inout Int, _ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard text[index].isASCIIDigit else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return value
  }

  private static func skip(_ text: ByteView, _ index: inout Int, _ byte: UInt8) -> Bool {
    guard text[index] == byte else { return false }
    index += 1
    return true
  }
}
