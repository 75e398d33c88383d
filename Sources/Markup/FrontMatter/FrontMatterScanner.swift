import SourceText

/// What the scanners of the three formats share: a position in bytes, and lines.
protocol FrontMatterScanner {
  /// The source up to the end of the front matter: what follows reads as NUL.
  var bytes: ByteView { get }
  var position: Int { get set }
  var tree: FrontMatterTree { get set }
}

extension FrontMatterScanner {
  @inline(__always)
  static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether a blank, a line break or the end is at `index`.
  @inline(__always)
  func isBlankOrEnd(_ index: Int) -> Bool {
    let byte = bytes[index]
    return Self.isBlank(byte) || Self.isBreak(byte) || index >= bytes.count
  }

  /// The first line break from `index` on, or the end.
  func lineEnd(from index: Int) -> Int {
    var index = index
    while index < bytes.count, !Self.isBreak(bytes[index]) { index += 1 }
    return index
  }

  /// The offset after the line break at `index`.
  func afterBreak(_ index: Int) -> Int {
    let isPair = bytes[index] == UInt8(ascii: "\r") && bytes[index + 1] == UInt8(ascii: "\n")
    return index + (isPair ? 2 : 1)
  }

  func afterBlanks(_ index: Int) -> Int {
    var index = index
    while Self.isBlank(bytes[index]) { index += 1 }
    return index
  }

  /// Reads a comment that begins at the position.
  mutating func scanComment() {
    let start = position
    position = lineEnd(from: position)
    tree.comments.append(ByteRange(start, position))
  }

  func beforeBlanks(_ index: Int, downTo start: Int) -> Int {
    var index = index
    while index > start, Self.isBlank(bytes[index - 1]) { index -= 1 }
    return index
  }
}
