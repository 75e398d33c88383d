import ICUShims
package import SourceText

/// Columns that text takes up in a terminal.
package enum DisplayWidth {
  /// The columns of `range`: 2 for a wide character (UAX #11) or an emoji, 0 for combining marks,
  /// joiners, variation selectors and control characters, so tabs are the caller's. A range should
  /// begin and end between grapheme clusters.
  package static func columns(of text: ByteView, in range: ByteRange) -> Int {
    let bytes = text[range].buffer
    var columns = 0
    for byte in bytes {
      if byte >= 0x80 {
        return Int(
          galley_display_width(bytes.baseAddress, Int32(truncatingIfNeeded: bytes.count)))
      }
      if byte >= 0x20, byte != 0x7F { columns += 1 }
    }
    return columns
  }

  package static func columns(of text: String) -> Int {
    let bytes = Array(text.utf8)
    return bytes.withBytes { columns(of: $0, in: ByteRange(0, bytes.count)) }
  }
}
