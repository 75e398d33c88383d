import SourceText

/// What the scanners of the three formats share: a position in bytes, and lines.
protocol FrontMatterScanner {
  /// The source up to the end of the front matter: what follows reads as NUL.
  var bytes: ByteView { get }
  var position: Int { get set }
  var tree: FrontMatterTree { get set }
}

extension FrontMatterScanner {
  /// Whether a blank, a line break or the end is at `index`.
  @inline(__always)
  func isBlankOrEnd(_ index: Int) -> Bool {
    bytes[index].isSpaceOrLineEnd || index >= bytes.count
  }

  /// The first line break from `index` on, or the end.
  func lineEnd(from index: Int) -> Int {
    bytes.endOfRun(from: index, to: bytes.count) { !$0.isLineEnd }
  }

  /// The offset after the line break at `index`.
  func afterBreak(_ index: Int) -> Int {
    bytes.endOfLineEnd(at: index)
  }

  func afterBlanks(_ index: Int) -> Int {
    bytes.endOfRun(from: index, to: bytes.count) { $0.isSpaceOrTab }
  }

  /// Reads a comment that begins at the position.
  mutating func scanComment() {
    let start = position
    position = lineEnd(from: position)
    tree.comments.append(ByteRange(start, position))
  }

  func beforeBlanks(_ index: Int, downTo start: Int) -> Int {
    bytes.startOfRun(before: index, downTo: start) { $0.isSpaceOrTab }
  }
}
