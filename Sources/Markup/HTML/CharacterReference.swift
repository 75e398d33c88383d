package import SourceText

/// A character reference such as `&eacute;`, `&#233;` or `&#xE9;`, and what it stands for.
package struct CharacterReference: Equatable {
  /// The offset after it, its semicolon included.
  package let end: Int
  package let first: Unicode.Scalar
  /// The second character of the 93 names that stand for two.
  package let second: Unicode.Scalar?

  /// Whose rules decide what a reference is.
  package enum Syntax {
    /// CommonMark 0.31, section 2.5: a semicolon is required, and numbers are short.
    case commonMark
    /// WHATWG HTML, section 13.2.5.72: the semicolon may be missing after numbers and 106 names.
    case html
    /// The same inside an attribute value, where `&copy=1` stays as it is.
    case htmlAttribute
  }

  /// What it stands for, as UTF-8.
  package var utf8: [UInt8] {
    var bytes = Array(UTF8.encode(first) ?? UTF8.encodedReplacementCharacter)
    if let second, let more = UTF8.encode(second) { bytes += more }
    return bytes
  }

  /// The reference that begins with the `&` at `start`, or nil. Reads at most 40 bytes of a name,
  /// and as many as there are of a number.
  package static func scan(
    _ bytes: ByteView, at start: Int, limit: Int, syntax: Syntax = .commonMark
  ) -> CharacterReference? {
    guard bytes[start] == UInt8(ascii: "&"), start + 2 < limit else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      return number(bytes, at: start + 2, limit: limit, syntax: syntax)
    }
    return name(bytes, at: start + 1, limit: limit, syntax: syntax)
  }

  private static func number(
    _ bytes: ByteView, at start: Int, limit: Int, syntax: Syntax
  ) -> CharacterReference? {
    let isHex = bytes[start] | 0x20 == UInt8(ascii: "x")
    var index = isHex ? start + 1 : start
    let digits = index
    let radix: UInt32 = isHex ? 16 : 10
    var value: UInt32 = 0
    while index < limit, let digit = bytes[index].hexDigitValue, digit < radix {
      value = min(value * radix + UInt32(digit), 0x11_0000)
      index += 1
    }
    let isClosed = index < limit && bytes[index] == UInt8(ascii: ";")
    guard index > digits else { return nil }
    if syntax == .commonMark {
      guard isClosed, index - digits <= (isHex ? 6 : 7) else { return nil }
    } else if let replacement = windows1252(value) {
      value = replacement
    }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return CharacterReference(
      end: isClosed ? index + 1 : index, first: scalar ?? "\u{FFFD}", second: nil)
  }

  /// HTML reads the C1 controls as windows-1252 does (section 13.2.5.80).
  private static func windows1252(_ value: UInt32) -> UInt32? {
    let table: StaticString =
      "20AC____201A0192201E20262020202102C62030016020390152____017D____"
    let tail: StaticString =
      "____20182019201C201D20222013201402DC21220161203A0153____017E0178"
    guard (0x80...0x9F).contains(value) else { return nil }
    let half = value < 0x90 ? table : tail
    return half.withUTF8Buffer { buffer in
      var result: UInt32 = 0
      for offset in 0..<4 {
        guard let digit = buffer[Int(value & 0xF) * 4 + offset].hexDigitValue else { return nil }
        result = result * 16 + UInt32(digit)
      }
      return result
    }
  }

  private static func name(
    _ bytes: ByteView, at start: Int, limit: Int, syntax: Syntax
  ) -> CharacterReference? {
    var end = start
    // The longest name has 31 letters.
    while end < limit, end - start < 33, bytes[end].isASCIIAlphanumeric { end += 1 }
    if end < limit, bytes[end] == UInt8(ascii: ";"),
      let entry = NamedReferences.find(bytes, ByteRange(start, end))
    {
      return CharacterReference(end: end + 1, first: entry.first, second: entry.second)
    }
    guard syntax != .commonMark else { return nil }
    // Names that need no semicolon have two to six letters; the longest wins.
    var length = min(6, end - start)
    while length >= 2 {
      if let entry = NamedReferences.find(bytes, ByteRange(start, start + length)),
        entry.needsNoSemicolon
      {
        let next = bytes[start + length]
        let isText =
          syntax == .htmlAttribute
          && (next == UInt8(ascii: "=") || next.isASCIIAlphanumeric)
        return isText
          ? nil
          : CharacterReference(end: start + length, first: entry.first, second: entry.second)
      }
      length -= 1
    }
    return nil
  }
}

extension NamedReferences {
  struct Entry {
    let first: Unicode.Scalar
    let second: Unicode.Scalar?
    let needsNoSemicolon: Bool
  }

  /// The entry of the name in `range` of `bytes`.
  static func find(_ bytes: ByteView, _ range: ByteRange) -> Entry? {
    table.withUTF8Buffer { buffer in
      let records = SortedRecords(ByteView(buffer))
      return records.find(bytes, range).flatMap { entry(records.text, at: $0) }
    }
  }

  private static func entry(_ table: ByteView, at separator: Int) -> Entry? {
    var values: (UInt32, UInt32) = (0, 0)
    var index = separator + 1
    while table[index] > 0x20 {
      if let digit = table[index].hexDigitValue {
        values.0 = values.0 * 16 + UInt32(digit)
      } else {
        values = (0, values.0)
      }
      index += 1
    }
    // After a comma the first value has moved to the second place.
    let isPair = values.1 != 0
    guard let first = Unicode.Scalar(isPair ? values.1 : values.0) else { return nil }
    return Entry(
      first: first, second: isPair ? Unicode.Scalar(values.0) : nil,
      needsNoSemicolon: table[separator] == UInt8(ascii: ":"))
  }
}
