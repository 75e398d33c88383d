import SourceText

/// Cuts a source into lines at LF, CRLF and CR (CommonMark 0.31, section 2.1).
struct LineSplitter {
  private let bytes: ByteView
  private let hasCarriageReturn: Bool
  private var offset: Int

  init(bytes: ByteView, from start: Int) {
    self.bytes = bytes
    offset = start
    // Nearly no post has one, and the search for two bytes is half as fast as that for one.
    hasCarriageReturn = bytes.firstIndex(of: 0x0D, from: start, to: bytes.count) < bytes.count
  }

  /// The next line without its line end; nil after the last.
  mutating func next() -> ByteRange? {
    guard offset < bytes.count else { return nil }
    let start = offset
    var end = bytes.firstIndex(of: 0x0A, from: start, to: bytes.count)
    offset = end + 1
    if hasCarriageReturn {
      let carriageReturn = bytes.firstIndex(of: 0x0D, from: start, to: end)
      if carriageReturn < end {
        end = carriageReturn
        offset = end + (bytes[end + 1] == 0x0A ? 2 : 1)
      }
    }
    return ByteRange(start, end)
  }
}
