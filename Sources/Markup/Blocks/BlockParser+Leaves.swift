import SourceText

extension BlockParser {
  /// Gives the line to the open leaf if that goes on with it whatever the line begins with. A
  /// paragraph and a table yield to other blocks first, so they are not asked here.
  mutating func continueLeaf(_ line: inout LineCursor) -> Bool {
    guard let leaf else { return false }
    switch leaf.kind {
    case .paragraph, .table, .opaque:
      return false
    case .indentedCode:
      guard line.isBlank || line.isIndented else { return false }
      line.skipColumns(4)
      addLine(line.rest())
    case .fencedCode(let fence, let length, let indent):
      if !line.isIndented, Self.closesFence(line, fence: fence, length: length) {
        lastContentEnd = line.end
        closeLeaf()
        line.skipToContent()
        return true
      }
      line.skipColumns(min(indent, line.indent))
      addLine(line.rest())
    case .html(let condition):
      if condition >= 6, line.isBlank {
        guard let end = openRawElementEnd(atBlankLine: line) else { return false }
        opaqueEnd = end
      }
      addLine(line.rest())
      if line.start >= opaqueEnd, endsHTML(line, condition: condition) {
        lastContentEnd = line.end
        closeLeaf()
      }
    }
    return true
  }

  /// Opens a leaf whose further lines will be added to it.
  mutating func openLeaf(_ kind: OpenLeaf.Kind, as block: Block.Kind, at offset: Int) {
    closeUnmatched()
    leaf = OpenLeaf(block: append(block, at: offset), kind: kind)
  }

  /// Adds a leaf that is complete with this line.
  mutating func addLeaf(_ block: Block.Kind, range: ByteRange, content: ByteRange?) {
    closeUnmatched()
    let index = append(block, at: range.start)
    blocks[index].range = range
    blocks[index].end = Int32(index + 1)
    guard let content else { return }
    lines.append(ContentLine(range: content))
    blocks[index].lines = blocks[index].lines.lowerBound..<Int32(lines.count)
  }

  /// Closes the open leaf, if any.
  mutating func closeLeaf() {
    guard let closing = leaf else { return }
    blocks[closing.block].close(at: lastContentEnd, before: blocks.count)
    switch closing.kind {
    case .paragraph:
      switch bytes[blocks[closing.block].range.start] {
      case UInt8(ascii: "["):
        takeDefinitions(of: closing.block)
      case UInt8(ascii: "+") where options.contains(.gridTables) && isGridTable(closing.block):
        blocks[closing.block].kind = .opaque(.gridTable)
      default:
        break
      }
    case .indentedCode:
      dropTrailingBlankLines(of: closing.block)
    case .fencedCode, .html, .table, .opaque:
      break
    }
    leaf = nil
  }

  /// Whether the paragraph begins with the border of a table: `+---+---+` or `+===+`.
  private func isGridTable(_ block: Int) -> Bool {
    guard let line = lines[Int(blocks[block].lines.lowerBound)...].first?.range else {
      return false
    }
    let border = ByteSet("+-=: \t")
    return bytes.starts(with: "+-", at: line.start) && line.count > 2
      && bytes[line].buffer.allSatisfy(border.contains)
  }

  private mutating func dropTrailingBlankLines(of block: Int) {
    while let last = lines.last, lines.count > Int(blocks[block].lines.lowerBound),
      Self.isBlank(last.range, in: bytes)
    {
      lines.removeLast()
    }
    blocks[block].lines = blocks[block].lines.lowerBound..<Int32(lines.count)
    if let last = lines.last, !blocks[block].lines.isEmpty {
      blocks[block].range = ByteRange(blocks[block].range.start, last.range.end)
    }
  }

  private static func isBlank(_ range: ByteRange, in bytes: ByteView) -> Bool {
    (range.start..<range.end).allSatisfy { bytes[$0].isSpaceOrTab }
  }

  /// A closing code fence (section 4.5): as long as the opening one at least, nothing after it.
  private static func closesFence(_ line: LineCursor, fence: UInt8, length: Int) -> Bool {
    let end = line.bytes.endOfRun(from: line.contentOffset, to: line.end) { $0 == fence }
    guard end - line.contentOffset >= length else { return false }
    return isBlank(ByteRange(end, line.end), in: line.bytes)
  }

  /// Whether an HTML block of `condition` ends with this line (section 4.6).
  func endsHTML(_ line: LineCursor, condition: Int) -> Bool {
    HTMLBlockStart.ends(
      condition: condition, bytes: bytes, in: ByteRange(line.contentOffset, line.end))
  }

  /// Takes the link reference definitions at the head of a closing paragraph out of it: what is
  /// left becomes a paragraph of its own. Returns whether anything is left.
  @discardableResult
  mutating func takeDefinitions(of block: Int) -> Bool {
    let all = blocks[block].lines
    guard !all.isEmpty, bytes[lines[Int(all.lowerBound)].range.start] == UInt8(ascii: "[")
    else { return true }
    let rest = definitions.take(
      from: lines, in: Int(all.lowerBound)..<Int(all.upperBound), bytes: bytes, block: block,
      options: options)
    guard rest > Int(all.lowerBound) else { return true }
    blocks[block].kind = .opaque(.linkDefinition)
    blocks[block].lines = all.lowerBound..<Int32(rest)
    blocks[block].end = Int32(block + 1)
    let whole = blocks[block].range
    blocks[block].range = ByteRange(whole.start, lines[rest - 1].range.end)
    guard rest < Int(all.upperBound) else { return false }
    let start = lines[rest].range.start
    let paragraph = append(.paragraph, at: start)
    blocks[paragraph].lines = Int32(rest)..<all.upperBound
    blocks[paragraph].range = ByteRange(start, max(start, whole.end))
    blocks[paragraph].end = Int32(blocks.count)
    if leaf?.block == block { leaf?.block = paragraph }
    return true
  }
}
