import SourceText

/// The classes of ASCII characters that the grammars of markup are written in.
enum ASCII {
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Space, tab, line feed, form feed, carriage return: "ASCII whitespace" of WHATWG.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  /// The lower-case form of a letter; other bytes unchanged.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  @inline(__always)
  static func hexDigit(_ byte: UInt8) -> UInt32? {
    if isDigit(byte) { return UInt32(byte &- UInt8(ascii: "0")) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// The first offset from `start` on that holds no white space, at most `limit`.
  @inline(__always)
  static func skipSpaces(_ bytes: ByteView, from start: Int, to limit: Int) -> Int {
    var index = start
    while index < limit, isSpace(bytes[index]) { index += 1 }
    return index
  }

  /// Whether the bytes of `range` are `name`, which is in lower case, in any case.
  static func equals(_ bytes: ByteView, _ range: ByteRange, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { name in
      for offset in 0..<name.count where lowercased(bytes[range.start + offset]) != name[offset] {
        return false
      }
      return true
    }
  }

  /// The offset of the first `literal` in `start..<limit`, or nil.
  static func find(
    _ literal: StaticString, in bytes: ByteView, from start: Int, to limit: Int
  ) -> Int? {
    let length = literal.utf8CodeUnitCount
    let first = literal.withUTF8Buffer { $0.first ?? 0 }
    var index = start
    while index + length <= limit {
      index = bytes.firstIndex(of: first, from: index, to: limit)
      guard index + length <= limit else { return nil }
      if bytes.starts(with: literal, at: index) { return index }
      index += 1
    }
    return nil
  }
}
