/// Where the lines of a text begin. LF, CRLF and a lone CR end a line, as in CommonMark.
package struct LineIndex: Sendable {
  /// The offset of each line's first byte, ascending; the first is 0. After a final line end there
  /// is one more, empty line, as editors show it.
  private let starts: [Int32]
  /// Whether every byte is below 0x80, so that columns are differences of offsets.
  package let isASCII: Bool
  /// The length of the text in bytes.
  package let byteCount: Int

  /// Reads the text eight bytes at a time.
  package init(_ bytes: ByteView) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 64 + 1)
    var nonASCII: UInt64 = 0
    var index = 0
    while index < bytes.count {
      let word =
        index &+ 8 <= bytes.count ? bytes.word(at: index) : Self.rest(of: bytes, from: index)
      nonASCII |= word
      let ends = Self.lineEnds(in: word)
      guard ends != 0 else {
        index &+= 8
        continue
      }
      index &+= ends.trailingZeroBitCount / 8 &+ 1
      if bytes[index &- 1] == UInt8(ascii: "\n") || bytes[index] != UInt8(ascii: "\n") {
        starts.append(Int32(truncatingIfNeeded: index))
      }
    }
    self.starts = starts
    isASCII = nonASCII & 0x8080_8080_8080_8080 == 0
    byteCount = bytes.count
  }

  /// The fewer than eight bytes from `index` on, as `ByteView.word(at:)` has eight; zeros follow.
  private static func rest(of bytes: ByteView, from index: Int) -> UInt64 {
    (index..<bytes.count).reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
  }

  /// The top bits of those of eight bytes that are CR or LF. The lowest bit set is always one of
  /// these, others may be of other bytes; none is missed (the zero-byte test of "Hacker's Delight",
  /// section 6-1).
  @inline(__always)
  private static func lineEnds(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lineFeed = word ^ (ones &* 0x0A)
    let carriageReturn = word ^ (ones &* 0x0D)
    let zero = (lineFeed &- ones) & ~lineFeed | (carriageReturn &- ones) & ~carriageReturn
    return zero & (ones &* 0x80)
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
