import SourceText

extension BlockParser {
  /// Turns the last line of the open paragraph into the header of a table, if the line is a fitting
  /// delimiter row (GFM 0.29, section 4.10).
  mutating func openTable(_ line: LineCursor) -> Bool {
    guard options.contains(.tables), let paragraph = leaf?.block,
      let header = lines.last, !blocks[paragraph].lines.isEmpty,
      let alignments = delimiterRow(ByteRange(line.contentOffset, line.end))
    else { return false }
    let headerCells = TableRow.cells(of: header.range, in: bytes)
    guard headerCells.count == alignments.count else { return false }
    lines.removeLast()
    let first = blocks[paragraph].lines.lowerBound
    blocks[paragraph].lines = first..<Int32(lines.count)
    var table = paragraph
    if blocks[paragraph].lines.isEmpty {
      blocks[paragraph].kind = .table(columns: alignments.count)
      leaf = OpenLeaf(block: table, kind: .table(columns: alignments.count))
    } else {
      let outer = lastContentEnd
      lastContentEnd = lines[lines.count - 1].range.end
      closeLeaf()
      lastContentEnd = outer
      table = append(.table(columns: alignments.count), at: header.range.start)
      leaf = OpenLeaf(block: table, kind: .table(columns: alignments.count))
    }
    tableAlignments = alignments
    addRow(headerCells, range: header.range, isHeader: true)
    return true
  }

  mutating func addTableRow(_ range: ByteRange, columns: Int) {
    addRow(TableRow.cells(of: range, in: bytes), range: range, isHeader: false)
  }

  /// Appends a row with its cells; cells beyond the last column are not shown, so they are left
  /// out.
  private mutating func addRow(_ cells: [ByteRange], range: ByteRange, isHeader: Bool) {
    let row = blocks.count
    blocks.append(Block(kind: .tableRow(header: isHeader), range: range))
    endsBlank.append(false)
    for (cell, alignment) in zip(cells, tableAlignments) {
      let first = Int32(lines.count)
      lines.append(ContentLine(range: cell))
      var block = Block(kind: .tableCell(alignment: alignment), range: cell)
      block.lines = first..<first + 1
      block.end = Int32(blocks.count + 1)
      blocks.append(block)
      endsBlank.append(false)
    }
    blocks[row].end = Int32(blocks.count)
  }

  /// The alignments that a delimiter row gives, or nil if the line is none.
  private func delimiterRow(_ range: ByteRange) -> [Block.Alignment]? {
    var alignments: [Block.Alignment] = []
    for cell in TableRow.cells(of: range, in: bytes) {
      guard !cell.isEmpty else { return nil }
      let left = bytes[cell.start] == UInt8(ascii: ":")
      let right = bytes[cell.end - 1] == UInt8(ascii: ":")
      let first = cell.start + (left ? 1 : 0)
      let last = cell.end - (right ? 1 : 0)
      guard first < last, (first..<last).allSatisfy({ bytes[$0] == UInt8(ascii: "-") })
      else { return nil }
      alignments.append(left ? (right ? .center : .left) : right ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }
}

/// A line of a table, cut at its pipes.
enum TableRow {
  /// The contents of the cells in `row`, without the spaces around them. `\|` parts no cells.
  static func cells(of row: ByteRange, in bytes: ByteView) -> [ByteRange] {
    var cells: [ByteRange] = []
    var start = row.start
    if bytes[start] == UInt8(ascii: "|") { start += 1 }
    var offset = start
    while offset < row.end {
      switch bytes[offset] {
      case UInt8(ascii: "\\") where bytes[offset + 1] == UInt8(ascii: "|"):
        offset += 2
      case UInt8(ascii: "|"):
        cells.append(bytes.trimmed(ByteRange(start, offset)) { $0.isSpaceOrTab })
        offset += 1
        start = offset
      default:
        offset += 1
      }
    }
    let rest = ByteRange(start, max(start, min(offset, row.end)))
    let last = bytes.trimmed(rest) { $0.isSpaceOrTab }
    if !last.isEmpty || cells.isEmpty { cells.append(last) }
    return cells
  }
}
