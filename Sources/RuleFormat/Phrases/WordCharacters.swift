import SourceText

/// What `\w` matches in a rule's pattern: letters, marks, decimal digits and connectors.
enum WordCharacters {
  /// What a byte of UTF-8 begins.
  enum Class: UInt8 { case mark, word, space, nonASCII }

  /// The class of each byte, as its raw value.
  static let classes: [UInt8] = (0...255).map { value in
    let byte = UInt8(value)
    let kind: Class =
      switch byte {
      case 0x80...: .nonASCII
      case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: .word
      case 0x09...0x0D, 0x20: .space
      default: .mark
      }
    return kind.rawValue
  }

  /// Whether a byte of ASCII is one.
  @inline(__always)
  static func contains(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == 0x5F
  }

  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return contains(UInt8(truncatingIfNeeded: value)) }
    // The blocks that fill long texts are answered without a look at the properties.
    switch value {
    case 0x200C, 0x200D, 0x203F, 0x2040, 0x2054: return true
    case 0x2000...0x206F: return false
    case 0xC0...0x24F: return value != 0xD7 && value != 0xF7
    case 0x400...0x52F: return value != 0x482
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation,
      .letterNumber:
      return true
    default: return false
    }
  }

  /// The scalar that begins at `index` of well-formed UTF-8, and how many bytes it takes. Reads
  /// nothing outside of `text`, whatever stands there.
  @inline(__always)
  static func decode(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let first = text[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= text.count else { return ("\u{FFFD}", text.count - index) }
    if length == 1 { return (Unicode.Scalar(first), 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Whether a word character ends right before `index`.
  static func precede(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0 else { return false }
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return contains(decode(text, at: start).scalar)
  }

  /// Whether a word character begins at `index`.
  static func follow(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    index < text.count && contains(decode(text, at: index).scalar)
  }
}
