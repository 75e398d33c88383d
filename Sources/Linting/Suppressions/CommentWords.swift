import SourceText

/// The words of a comment: what white space and commas part.
struct CommentWords: IteratorProtocol, Sequence {
  private let bytes: ByteView
  private var position: Int
  private let end: Int

  /// Reads `range` of `bytes`, the inside of a comment.
  init(_ bytes: ByteView, in range: ByteRange) {
    self.bytes = bytes
    position = range.start
    end = range.end
  }

  mutating func next() -> ByteRange? {
    while position < end, Self.parts(bytes[position]) { position += 1 }
    let start = position
    while position < end, !Self.parts(bytes[position]) { position += 1 }
    return start < position ? ByteRange(start, position) : nil
  }

  private static func parts(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ",") }

  /// What stands between the delimiters of `comment`, be it HTML's, MDX's, a template language's or
  /// front matter's.
  static func content(of comment: ByteRange, in bytes: ByteView) -> ByteRange {
    let opening = ByteSet("<!-{/*#% \t\r\n")
    let closing = ByteSet("->*/}#% \t\r\n")
    var start = comment.start
    while start < comment.end, bytes[start] < 0x80, opening.contains(bytes[start]) { start += 1 }
    var end = comment.end
    while end > start, bytes[end - 1] < 0x80, closing.contains(bytes[end - 1]) { end -= 1 }
    return ByteRange(start, end)
  }
}
