import SourceText

/// Literal and folded block scalars (YAML 1.2, section 8.1).
extension YAMLScanner {
  private enum Chomping { case strip, clip, keep }

  mutating func scanBlockScalar() {
    let start = position
    guard slot != nil, !frames.isEmpty else { return failAtStrayText(from: start) }
    let style: FrontMatter.Style = bytes[start] == UInt8(ascii: "|") ? .literal : .folded
    position += 1
    var chomping: Chomping?
    var indent = 0
    while true {
      let byte = bytes[position]
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), chomping == nil {
        chomping = byte == UInt8(ascii: "+") ? .keep : .strip
      } else if 0x31...0x39 ~= byte, indent == 0 {
        indent = Int(byte) - 0x30 + (frames.last?.indent ?? 0)
      } else {
        break
      }
      position += 1
    }
    let next = afterBlanks(position)
    guard isLineDone(next) else { return failAfterBlockIndicator(start, at: next) }
    position = next
    if bytes[position] == UInt8(ascii: "#") { scanComment() }
    valueEnd = position
    if indent == 0 {
      guard let width = blockIndent() else { return failAtTab() }
      indent = width
    }
    var pieces = ScalarPieces()
    let end = scanBlockLines(indent, style, chomping ?? .clip, into: &pieces)
    let kind: FrontMatter.Kind =
      tag == .other ? .other : .string(.init(style: style, pieces: pieces.list))
    fillSlot(kind, ByteRange(start, max(end, valueEnd)))
    keysAllowed = true
  }

  /// The indentation of the lines that follow, told by the first with text and longer blank ones;
  /// nil where a tab, to which the scanner moves, is part of it.
  private mutating func blockIndent() -> Int? {
    var widest = 0
    var index = position
    while index < bytes.count {
      let line = afterBreak(index)
      index = line
      while bytes[index] == UInt8(ascii: " ") { index += 1 }
      widest = max(widest, index - line)
      if bytes[index] == UInt8(ascii: "\t") {
        position = index
        lineStart = line
        return nil
      }
      if !bytes[index].isLineEnd { break }
    }
    return max(widest, (frames.last?.indent ?? -1) + 1, 1)
  }

  /// Reads the lines after the header, from its line end on; returns where the last one ends.
  private mutating func scanBlockLines(
    _ indent: Int, _ style: FrontMatter.Style, _ chomping: Chomping, into pieces: inout ScalarPieces
  ) -> Int {
    var end = position
    var isFirst = true
    var wasBlank = false
    while let (text, breaks) = blockLine(after: end, indent: indent) {
      let isBlank = bytes[text].isSpaceOrTab
      if isFirst {
        if breaks > 1 {
          pieces.append(String(repeating: "\n", count: breaks - 1), for: afterBreak(end), text)
        }
      } else if style == .folded, !wasBlank, !isBlank {
        pieces.appendFolded(breaks: breaks, end, text)
      } else {
        pieces.append(String(repeating: "\n", count: breaks), for: end, text)
      }
      isFirst = false
      wasBlank = isBlank
      end = lineEnd(from: text)
      pieces.appendVerbatim(text, end)
    }
    return chomp(end, chomping, isEmpty: isFirst, into: &pieces)
  }

  /// Where the text of the next line with text begins, and how many line breaks stand before it;
  /// nil where none is indented enough. Leaves the scanner at the line that ends the scalar.
  private mutating func blockLine(after end: Int, indent: Int) -> (text: Int, breaks: Int)? {
    var index = end
    var breaks = 0
    position = end
    while index < bytes.count {
      index = afterBreak(index)
      breaks += 1
      let line = index
      while index - line < indent, bytes[index] == UInt8(ascii: " ") { index += 1 }
      if index >= bytes.count { return nil }
      if bytes[index].isLineEnd { continue }
      return index - line == indent ? (index, breaks) : nil
    }
    return nil
  }

  /// Adds the line breaks at the end that the header asks for; returns where the value ends.
  private mutating func chomp(
    _ end: Int, _ chomping: Chomping, isEmpty: Bool, into pieces: inout ScalarPieces
  ) -> Int {
    guard chomping != .strip, end < bytes.count else { return end }
    var index = end
    var last = end
    var breaks = 0
    while index < bytes.count, bytes[index].isLineEnd {
      last = afterBreak(index)
      breaks += 1
      if chomping == .clip { break }
      index = last
      while bytes[index] == UInt8(ascii: " ") { index += 1 }
    }
    // The line break of the header belongs to no text.
    let count = isEmpty ? (chomping == .keep ? breaks - 1 : 0) : breaks
    guard count > 0 else { return end }
    pieces.append(String(repeating: "\n", count: count), for: end, last)
    return last
  }
}
