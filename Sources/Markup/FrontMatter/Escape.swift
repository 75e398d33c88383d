import SourceText

/// One escape sequence in double quotes, decoded.
struct Escape {
  let text: String
  /// The offset after its last byte.
  let end: Int

  enum Dialect { case yaml, toml, json }

  /// The escape whose backslash is at `start`; nil where the dialect knows none such.
  ///
  /// YAML 1.2 (section 5.7) as libyaml reads it, TOML 1.0 (basic strings), RFC 8259 (section 7).
  init?(in bytes: ByteView, at start: Int, dialect: Dialect) {
    let letter = bytes[start + 1]
    if let text = Self.common(letter) ?? (dialect == .yaml ? Self.yaml(letter) : nil) {
      // TOML alone leaves out the escaped solidus.
      if dialect == .toml, letter == UInt8(ascii: "/") { return nil }
      self.text = text
      end = start + 2
      return
    }
    let digits: Int
    switch letter {
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U") where dialect != .json: digits = 8
    case UInt8(ascii: "x") where dialect == .yaml: digits = 2
    default: return nil
    }
    guard let value = Self.hex(bytes, start + 2, digits) else { return nil }
    if let scalar = Unicode.Scalar(value) {
      text = String(Character(scalar))
      end = start + 2 + digits
      return
    }
    // JSON writes what lies beyond U+FFFF as a pair of surrogates.
    guard dialect == .json, 0xD800..<0xDC00 ~= value, bytes.starts(with: "\\u", at: start + 6),
      let low = Self.hex(bytes, start + 8, 4), 0xDC00..<0xE000 ~= low,
      let scalar = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
    else { return nil }
    text = String(Character(scalar))
    end = start + 12
  }

  private static func common(_ letter: UInt8) -> String? {
    switch letter {
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "\""): "\""
    case UInt8(ascii: "\\"): "\\"
    case UInt8(ascii: "/"): "/"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    default: nil
    }
  }

  private static func yaml(_ letter: UInt8) -> String? {
    switch letter {
    case UInt8(ascii: "0"): "\0"
    case UInt8(ascii: "a"): "\u{7}"
    case UInt8(ascii: "\t"): "\t"
    case UInt8(ascii: "v"): "\u{B}"
    case UInt8(ascii: "e"): "\u{1B}"
    case UInt8(ascii: " "): " "
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    default: nil
    }
  }

  /// The value of exactly `count` hexadecimal digits.
  private static func hex(_ bytes: ByteView, _ start: Int, _ count: Int) -> UInt32? {
    var value: UInt32 = 0
    for index in start..<start + count {
      guard let digit = bytes[index].hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
