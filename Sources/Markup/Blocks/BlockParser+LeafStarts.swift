import SourceText

extension BlockParser {
  /// Opens the leaf block that begins at the content of the line, if one does.
  mutating func openLeafBlock(_ line: inout LineCursor, continuesParagraph: Bool) -> Bool {
    switch line.first {
    case UInt8(ascii: "#"):
      return openHeading(line)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return openFence(&line)
    case UInt8(ascii: "<"):
      return openHTML(line, continuesParagraph: continuesParagraph)
    case UInt8(ascii: "="):
      return continuesParagraph && makeSetextHeading(line, level: 1)
    case UInt8(ascii: "-"):
      if continuesParagraph, makeSetextHeading(line, level: 2) { return true }
      if addThematicBreak(line) { return true }
      return continuesParagraph && openTable(line)
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      return addThematicBreak(line)
    case UInt8(ascii: "|"):
      return continuesParagraph && openTable(line)
    case UInt8(ascii: ":"):
      if continuesParagraph, openTable(line) { return true }
      return openOpaque(line)
    case UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "["):
      return openOpaque(line)
    case UInt8(ascii: "i"), UInt8(ascii: "e"):
      return isMDX && openESM(line, continuesParagraph: continuesParagraph)
    default:
      return false
    }
  }

  /// An ATX heading (section 4.2).
  private mutating func openHeading(_ line: LineCursor) -> Bool {
    var offset = line.contentOffset
    while bytes[offset] == UInt8(ascii: "#"), offset < line.end { offset += 1 }
    let level = offset - line.contentOffset
    guard level <= 6, offset >= line.end || bytes[offset].isSpaceOrTab else { return false }
    var content = bytes.trimmed(ByteRange(offset, line.end)) { $0.isSpaceOrTab }
    let hashes = bytes.startOfRun(before: content.end, downTo: content.start) {
      $0 == UInt8(ascii: "#")
    }
    if hashes < content.end, hashes == content.start || bytes[hashes - 1].isSpaceOrTab {
      content = bytes.trimmed(ByteRange(content.start, hashes)) { $0.isSpaceOrTab }
    }
    addLeaf(
      .heading(level: level, setext: false), range: ByteRange(line.contentOffset, line.end),
      content: content)
    return true
  }

  /// The opening of a fenced code block (section 4.5).
  private mutating func openFence(_ line: inout LineCursor) -> Bool {
    let fence = line.first
    let start = line.contentOffset
    let end = bytes.endOfRun(from: start, to: line.end) { $0 == fence }
    let length = end - start
    guard length >= 3 else { return false }
    let info = bytes.trimmed(ByteRange(end, line.end)) { $0.isSpaceOrTab }
    if fence == UInt8(ascii: "`"),
      bytes.firstIndex(of: fence, from: info.start, to: info.end) < info.end
    {
      return false
    }
    openLeaf(
      .fencedCode(fence: fence, length: length, indent: line.indent),
      as: .code(info: info), at: start)
    return true
  }

  private mutating func openHTML(_ line: LineCursor, continuesParagraph: Bool) -> Bool {
    if options.contains(.templateTags), bytes[line.contentOffset + 1] == UInt8(ascii: "%") {
      return openBrace(line)
    }
    if isMDX { return openOpaque(line) }
    guard
      let condition = HTMLBlockStart.condition(
        bytes: bytes, in: ByteRange(line.contentOffset, line.end),
        interruptsParagraph: isParagraphOpen,
        knowsTemplates: options.contains(.templateTags))
    else { return false }
    // Its indentation is part of it.
    let first = line.rest()
    openLeaf(
      .html(condition: condition), as: .html(condition: condition), at: first.range.start)
    addLine(first)
    if endsHTML(line, condition: condition) {
      lastContentEnd = line.end
      closeLeaf()
    }
    return true
  }

  /// Turns the open paragraph into a setext heading (section 4.3).
  private mutating func makeSetextHeading(_ line: LineCursor, level: Int) -> Bool {
    let end = bytes.endOfRun(from: line.contentOffset, to: line.end) { $0 == line.first }
    let rest = bytes.trimmed(ByteRange(end, line.end)) { $0.isSpaceOrTab }
    guard rest.isEmpty, let paragraph = leaf?.block else {
      return false
    }
    guard takeDefinitions(of: paragraph) else {
      // All of it was definitions, so that the underline is the first text of a paragraph.
      leaf = nil
      return false
    }
    let heading = blocks.count - 1
    blocks[heading].kind = .heading(level: level, setext: true)
    blocks[heading].range = ByteRange(blocks[heading].range.start, line.end)
    blocks[heading].end = Int32(blocks.count)
    leaf = nil
    return true
  }

  /// Three or more `*`, `-` or `_` (section 4.1).
  private mutating func addThematicBreak(_ line: LineCursor) -> Bool {
    var count = 0
    for offset in line.contentOffset..<line.end {
      if bytes[offset] == line.first {
        count += 1
      } else if !bytes[offset].isSpaceOrTab {
        return false
      }
    }
    guard count >= 3 else { return false }
    addLeaf(.thematicBreak, range: ByteRange(line.contentOffset, line.end), content: nil)
    return true
  }
}
