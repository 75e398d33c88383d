/// Where the lines of a text begin. LF, CRLF and a lone CR end a line, as in CommonMark.
package struct LineIndex: Sendable {
  /// The offset of each line's first byte, ascending; the first is 0. After a final line end there
  /// is one more, empty line, as editors show it.
  private let starts: [Int32]
  /// Whether every byte is below 0x80, so that columns are differences of offsets.
  package let isASCII: Bool
  /// The length of the text in bytes.
  package let byteCount: Int

  /// Reads the text once, eight bytes at a time where no line ends.
  package init(_ bytes: ByteView) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 64 + 1)
    var nonASCII: UInt64 = 0
    var index = 0
    while index < bytes.count {
      let stop: Int
      if index &+ 8 <= bytes.count {
        let word = bytes.word(at: index)
        nonASCII |= word
        stop = index &+ 8
        if !Self.mayEndLine(word) {
          index = stop
          continue
        }
      } else {
        stop = bytes.count
      }
      while index < stop {
        let byte = bytes[index]
        nonASCII |= UInt64(byte)
        index &+= 1
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && bytes[index] != 0x0A {
          starts.append(Int32(truncatingIfNeeded: index))
        }
      }
    }
    self.starts = starts
    isASCII = nonASCII & 0x8080_8080_8080_8080 == 0
    byteCount = bytes.count
  }

  /// Whether one of the eight bytes is CR or LF; sometimes true for others, never false for these
  /// (the zero-byte test of "Hacker's Delight", section 6-1).
  @inline(__always)
  private static func mayEndLine(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lineFeed = word ^ (ones &* 0x0A)
    let carriageReturn = word ^ (ones &* 0x0D)
    let zero = (lineFeed &- ones) & ~lineFeed | (carriageReturn &- ones) & ~carriageReturn
    return zero & (ones &* 0x80) != 0
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
