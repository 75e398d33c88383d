/// Cuts a text into lines at LF, CRLF and lone CR, as CommonMark does (0.31, section 2.1).
@frozen @usableFromInline
package struct LineSplitter {
  @usableFromInline let bytes: ByteView
  /// Where the next line begins; beyond the text after a last line that nothing ends.
  @usableFromInline package internal(set) var offset: Int
  /// The next LF and CR from `offset` on, or the end: nearly all texts have one kind of them, and
  /// the other is looked for once.
  @usableFromInline var lineFeed: Int
  @usableFromInline var carriageReturn: Int

  @inlinable
  package init(_ bytes: ByteView, from start: Int = 0) {
    self.bytes = bytes
    offset = start
    lineFeed = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start, to: bytes.count)
    carriageReturn = bytes.firstIndex(of: UInt8(ascii: "\r"), from: start, to: bytes.count)
  }

  /// The next line without its line end; nil after the last.
  @inlinable @inline(__always)
  package mutating func next() -> ByteRange? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = min(lineFeed, carriageReturn)
    offset = bytes.endOfLineEnd(at: end)
    if lineFeed < offset {
      lineFeed = bytes.firstIndex(of: UInt8(ascii: "\n"), from: offset, to: bytes.count)
    }
    if carriageReturn < offset {
      carriageReturn = bytes.firstIndex(of: UInt8(ascii: "\r"), from: offset, to: bytes.count)
    }
    return ByteRange(start, end)
  }
}
