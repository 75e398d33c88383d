import SourceText

extension BlockParser {
  /// Opens the blocks that begin on the line, or gives it to the open paragraph or table
  /// (CommonMark 0.31, "A parsing strategy", phase 1, steps 2 and 3).
  mutating func openBlocks(_ line: inout LineCursor, isWhollyMatched: Bool) {
    while !line.isBlank {
      // Whatever opens on the line closes the paragraph, so an open one has seen only text so far.
      let mayBeLazy = isParagraphOpen
      if line.isIndented, !isMDX {
        guard !mayBeLazy else { break }
        line.skipColumns(4)
        let first = line.rest()
        openLeaf(.indentedCode, as: .code(info: nil), at: first.range.start)
        addLine(first)
        return
      }
      if !isMDX, beginsNoBlock(line.first) { break }
      let continuesParagraph = mayBeLazy && isWhollyMatched
      if openLeafBlock(&line, continuesParagraph: continuesParagraph) { return }
      guard containers.count < Self.maximumDepth,
        openContainer(&line, continuesParagraph: continuesParagraph)
      else { break }
    }
    addText(line, isWhollyMatched: isWhollyMatched)
  }

  /// Whether what begins with `byte` is text: a letter, as on most lines, though not in MDX.
  @inline(__always)
  func beginsNoBlock(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }

  var isParagraphOpen: Bool {
    if case .paragraph = leaf?.kind { true } else { false }
  }

  /// Takes what no block start took: a blank line, paragraph text or a table row.
  private mutating func addText(_ line: LineCursor, isWhollyMatched: Bool) {
    if line.isBlank { return closeUnmatched(keepingList: true) }
    let content = ByteRange(line.contentOffset, line.end)
    switch leaf?.kind {
    case .paragraph:
      // Also a lazy continuation line, which continues no container (section 5.1).
      addLine(ContentLine(range: content))
    case .table(let columns) where isWhollyMatched:
      addTableRow(content, columns: columns)
    default:
      openLeaf(.paragraph, as: .paragraph, at: content.start)
      addLine(ContentLine(range: content))
    }
  }

  private mutating func openContainer(
    _ line: inout LineCursor, continuesParagraph: Bool
  ) -> Bool {
    let start = line.contentOffset
    if line.first == UInt8(ascii: ">") {
      takeQuoteMarker(&line)
      open(.quote, as: .blockQuote, at: start)
      return true
    }
    if line.first == UInt8(ascii: "["), options.contains(.footnotes),
      let label = footnoteLabel(line)
    {
      line.skipToContent()
      line.skipBytes(label.end + 2 - start)
      line.skipToContent()
      open(.footnote, as: .footnoteDefinition(label: label), at: start)
      footnotes.insert(LinkDefinitions.normalized(label, in: bytes))
      return true
    }
    guard let marker = ListMarker.scan(line, interruptsParagraph: continuesParagraph) else {
      return false
    }
    openItem(&line, marker: marker)
    return true
  }

  private mutating func openItem(_ line: inout LineCursor, marker: ListMarker) {
    let start = line.contentOffset
    let outerIndent = line.indent
    line.skipToContent()
    line.skipBytes(marker.length)
    let padding = marker.padding(line)
    line.skipColumns(padding.columns)
    closeUnmatched(keepingList: true)
    if case .list = containers.last?.kind, !continuesList(marker) {
      closeInnermost()
      matched = containers.count
    }
    if case .list = containers.last?.kind {
    } else {
      let list = Block.List(start: marker.start, delimiter: marker.delimiter, isTight: true)
      let index = append(.list(list), at: start)
      containers.append(OpenContainer(block: index, kind: .list))
    }
    let index = append(.item(checked: nil), at: start)
    containers.append(
      OpenContainer(
        block: index,
        kind: .item(indent: outerIndent + marker.length + padding.indent, startLine: lineStart)))
    matched = containers.count
  }

  private func continuesList(_ marker: ListMarker) -> Bool {
    guard let container = containers.last, case .list(let list) = blocks[container.block].kind
    else { return false }
    return list.delimiter == marker.delimiter
  }

  /// The `[^label]:` that a `[` begins, with the range of the label.
  private func footnoteLabel(_ line: LineCursor) -> ByteRange? {
    let start = line.contentOffset
    guard bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    var offset = start + 2
    while offset < line.end, bytes[offset] != UInt8(ascii: "]") {
      let byte = bytes[offset]
      if byte.isSpaceOrTab || byte == UInt8(ascii: "[") { return nil }
      offset += 1
    }
    guard offset > start + 2, bytes[offset + 1] == UInt8(ascii: ":"), offset + 1 < line.end else {
      return nil
    }
    return ByteRange(start + 2, offset)
  }
}
