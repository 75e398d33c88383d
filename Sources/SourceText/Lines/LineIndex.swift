/// Where the lines of a text begin. LF, CRLF and a lone CR end a line, as in CommonMark.
package struct LineIndex: Sendable {
  /// The offset of each line's first byte, ascending; the first is 0. After a final line end there
  /// is one more, empty line, as editors show it.
  private let starts: [Int32]
  /// Whether every byte is below 0x80, so that columns are differences of offsets.
  package let isASCII: Bool
  /// The length of the text in bytes.
  package let byteCount: Int

  package init(_ bytes: ByteView) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 64 + 1)
    var lines = LineSplitter(bytes)
    while let line = lines.next(), line.end < bytes.count {
      starts.append(Int32(truncatingIfNeeded: lines.offset))
    }
    self.starts = starts
    isASCII = bytes.endOfASCII(from: 0, to: bytes.count) == bytes.count
    byteCount = bytes.count
  }

  /// The number of lines, at least 1.
  package var count: Int { starts.count }

  /// The offset where a line begins; lines count from 0.
  package func start(of line: Int) -> Int { Int(starts[line]) }

  /// The offset where the next line begins, or the end of the text.
  package func end(of line: Int) -> Int {
    line + 1 < starts.count ? Int(starts[line + 1]) : byteCount
  }

  /// The line that holds the byte at `offset`, from 0. `guess` is tried first.
  package func line(at offset: Int, guess: Int = 0) -> Int {
    if guess < count, start(of: guess) <= offset {
      if offset < end(of: guess) { return guess }
      if guess + 1 < count, offset < end(of: guess + 1) { return guess + 1 }
    }
    return max(0, starts.partitioningIndex { Int($0) > offset } - 1)
  }

  /// The bytes of a line without its line end.
  package func content(of line: Int, in bytes: ByteView) -> ByteRange {
    let start = start(of: line)
    var end = end(of: line)
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return ByteRange(start, end)
  }
}
