/// The bytes of one post as they are on disk, and the path they are reported under.
package final class SourceFile: Sendable {
  /// As the user named it or the walk found it.
  package let path: String
  /// Unchanged: line ends, a byte order mark and ill-formed UTF-8 are all still there.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The offset of the first byte after a UTF-8 byte order mark: 3, or 0 where there is none.
  package var contentStart: Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Both ends of a range in lines and columns. Finds all lines anew: whoever asks for many ranges
  /// keeps a `PositionCursor`.
  package func positions(of range: ByteRange) -> Range<Position> {
    var cursor = PositionCursor(self, lines: bytes.withBytes { LineIndex($0) })
    return cursor.positions(of: range)
  }
}
