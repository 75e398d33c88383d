/// The classes of ASCII, named as `Character` names those of Unicode. No byte of 0x80 or above is
/// of any.
extension UInt8 {
  @inlinable @inline(__always)
  package var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  @inlinable @inline(__always)
  package var isASCIIUppercase: Bool { self &- UInt8(ascii: "A") < 26 }

  @inlinable @inline(__always)
  package var isASCIILowercase: Bool { self &- UInt8(ascii: "a") < 26 }

  @inlinable @inline(__always)
  package var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  @inlinable @inline(__always)
  package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  /// Of the property White_Space: space, tab, LF, VT, FF, CR.
  @inlinable @inline(__always)
  package var isASCIIWhitespace: Bool { self == 0x20 || self &- 0x09 < 5 }

  @inlinable @inline(__always)
  package var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

  /// What parts words in prose, which has a line feed for every line end.
  @inlinable @inline(__always)
  package var isSpaceOrLineFeed: Bool { self == 0x20 || self == 0x0A }

  /// LF or CR.
  @inlinable @inline(__always)
  package var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  /// Space, tab, LF or CR: the white space of CommonMark, JSON and YAML.
  @inlinable @inline(__always)
  package var isSpaceOrLineEnd: Bool { isSpaceOrTab || isLineEnd }

  /// The small form of a letter; any other byte as it is.
  @inlinable @inline(__always)
  package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }

  /// From 0 to 15; nil where it is no digit of a hexadecimal number.
  @inlinable @inline(__always)
  package var hexDigitValue: UInt8? {
    if isASCIIDigit { return self &- UInt8(ascii: "0") }
    let letter = (self | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : nil
  }
}
