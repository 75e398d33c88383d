import SourceText

/// Cuts a source into lines at LF, CRLF and CR (CommonMark 0.31, section 2.1).
struct LineSplitter {
  private let bytes: ByteView
  private var offset: Int
  /// The next LF and CR from `offset` on, or the end: each byte is searched once for each.
  private var lineFeed: Int
  private var carriageReturn: Int

  init(bytes: ByteView, from start: Int) {
    self.bytes = bytes
    offset = start
    lineFeed = bytes.firstIndex(of: 0x0A, from: start, to: bytes.count)
    carriageReturn = bytes.firstIndex(of: 0x0D, from: start, to: bytes.count)
  }

  /// The next line without its line end; nil after the last.
  mutating func next() -> ByteRange? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = min(lineFeed, carriageReturn)
    offset = end + (end == carriageReturn && lineFeed == end + 1 ? 2 : 1)
    if lineFeed < offset {
      lineFeed = bytes.firstIndex(of: 0x0A, from: offset, to: bytes.count)
    }
    if carriageReturn < offset {
      carriageReturn = bytes.firstIndex(of: 0x0D, from: offset, to: bytes.count)
    }
    return ByteRange(start, end)
  }
}
