import SourceText

/// Plain scalars (YAML 1.2, section 7.3.3).
extension YAMLScanner {
  /// What one line of a plain scalar holds.
  struct PlainLine {
    enum Stop { case colon, comment, lineEnd }
    /// After its last byte that is no blank.
    var end: Int
    /// Where the reading stopped.
    var next: Int
    var stop: Stop
  }

  mutating func scanPlainNode(keyColumn: Int) {
    let start = position
    let line = plainLine(from: start)
    if line.stop == .colon, keysAllowed {
      let key = ByteRange(start, line.end)
      let name = bytes.string(key)
      return beginEntry(key: key, name: name, column: keyColumn, colon: line.next)
    }
    guard slot != nil, !frames.isEmpty else { return failAtStrayText(from: start) }
    var pieces = ScalarPieces()
    let end = scanPlainLines(line, from: start, into: &pieces)
    fillSlot(plainKind(ByteRange(start, end), pieces), ByteRange(start, end))
    keysAllowed = false
    if isDeeperKey(at: position) { failAtDeeperKey() }
  }

  /// The kind of a plain scalar: what the core schema says unless there is a tag.
  func plainKind(_ range: ByteRange, _ pieces: ScalarPieces) -> FrontMatter.Kind {
    switch tag {
    case .other: return .other
    case .none where pieces.list.count == 1:
      if let kind = CoreSchema.kind(of: bytes[range]) { return kind }
    default: break
    }
    return .string(.init(style: .plain, pieces: pieces.list))
  }

  /// Reads the rest of a plain value whose first line is `first` and returns where it ends.
  private mutating func scanPlainLines(
    _ first: PlainLine, from start: Int, into pieces: inout ScalarPieces
  ) -> Int {
    let indent = (frames.last?.indent ?? -1) + 1
    var line = first
    var start = start
    while true {
      if line.stop == .colon { line = skipColons(line) }
      pieces.appendVerbatim(start, line.end)
      position = line.next
      guard line.stop == .lineEnd, let next = continuation(after: line.next, indent: indent)
      else { return line.end }
      let nextLine = plainLine(from: next.start)
      if nextLine.stop == .colon, looksLikeKey(at: next.start) { return line.end }
      pieces.appendFolded(breaks: next.breaks, line.end, next.start)
      lineStart = next.lineStart
      start = next.start
      line = nextLine
    }
  }

  /// Where the line that continues a plain scalar begins; nil if the next line with text does not.
  private func continuation(
    after end: Int, indent: Int
  ) -> (start: Int, lineStart: Int, breaks: Int)? {
    var index = end
    var lineStart = index
    var breaks = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "): index += 1
      case UInt8(ascii: "\t"):
        if index - lineStart < indent { return nil }
        index += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        index = afterBreak(index)
        lineStart = index
        breaks += 1
      case UInt8(ascii: "#"): return nil
      default: return index - lineStart >= indent ? (index, lineStart, breaks) : nil
      }
    }
    return nil
  }

  /// Whether after a value a key follows that is indented deeper than the key of that value.
  private func isDeeperKey(at end: Int) -> Bool {
    guard let next = continuation(after: end, indent: (frames.last?.indent ?? -1) + 1) else {
      return false
    }
    return next.breaks > 0 && looksLikeKey(at: next.start)
  }

  /// Reports the colon at which a value stopped, and goes on to the end of the line.
  private mutating func skipColons(_ line: PlainLine) -> PlainLine {
    reportUnquotedColon(line.next)
    var line = line
    while line.stop == .colon { line = plainLine(from: line.next + 1) }
    return line
  }

  /// The line of a plain scalar in block context that begins at `start`.
  func plainLine(from start: Int) -> PlainLine {
    var index = start
    while true {
      switch bytes[index] {
      case UInt8(ascii: ":") where isBlankOrEnd(index + 1):
        return PlainLine(end: beforeBlanks(index, downTo: start), next: index, stop: .colon)
      case UInt8(ascii: "#") where index > start && bytes[index - 1].isSpaceOrTab:
        return PlainLine(end: beforeBlanks(index, downTo: start), next: index, stop: .comment)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return PlainLine(end: beforeBlanks(index, downTo: start), next: index, stop: .lineEnd)
      case 0 where index >= bytes.count:
        return PlainLine(end: beforeBlanks(index, downTo: start), next: index, stop: .lineEnd)
      default: index += 1
      }
    }
  }
}
