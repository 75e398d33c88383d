import SourceText

/// Finds the ends of quoted strings in template tags and expressions.
///
/// A quote without its partner is a plain character (an apostrophe in a comment, an inch sign).
/// The search for one is remembered, so that no line is searched twice for the same quote.
struct QuotedStringScanner {
  private var plainDoubleEnd = 0
  private var plainSingleEnd = 0
  private var plainBacktickEnd = 0

  /// The offset after the string that the quote at `start` opens, or nil where it opens none.
  /// Strings in `"` and `'` end on their line; those in backticks where `limit` is at most.
  mutating func end(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "\""):
      return Self.search(bytes, at: start, limit: limit, plainEnd: &plainDoubleEnd)
    case UInt8(ascii: "'"):
      // In "it's" it is an apostrophe.
      if start > 0, bytes[start - 1].isASCIIAlphanumeric { return nil }
      return Self.search(bytes, at: start, limit: limit, plainEnd: &plainSingleEnd)
    case UInt8(ascii: "`"):
      return Self.search(bytes, at: start, limit: limit, plainEnd: &plainBacktickEnd)
    default:
      return nil
    }
  }

  private static func search(
    _ bytes: ByteView, at start: Int, limit: Int, plainEnd: inout Int
  ) -> Int? {
    guard start >= plainEnd else { return nil }
    let quote = bytes[start]
    let crossesLines = quote == UInt8(ascii: "`")
    var index = start + 1
    while index < limit {
      let byte = bytes[index]
      if byte == quote { return index + 1 }
      if !crossesLines, byte.isLineEnd { break }
      index += byte == UInt8(ascii: "\\") && !crossesLines ? 2 : 1
    }
    plainEnd = index
    return nil
  }
}
