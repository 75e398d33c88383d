import SourceText

extension BlockParser {
  /// Counts in `matched` the open containers that the line continues, taking their prefixes.
  mutating func matchContainers(_ line: inout LineCursor) {
    matched = 1
    while matched < containers.count {
      switch containers[matched].kind {
      case .document, .list:
        break
      case .quote:
        guard !line.isIndented, line.first == UInt8(ascii: ">") else { return }
        takeQuoteMarker(&line)
      case .item(let indent, let startLine):
        if line.isBlank {
          // An item that begins with a blank line holds no second one (section 5.2, rule 3).
          guard containers[matched].lastChild >= 0 || startLine == lineStart else { return }
          line.skipToContent()
        } else {
          guard line.indent >= indent else { return }
          line.skipColumns(indent)
        }
      case .footnote:
        guard line.isBlank || line.indent >= 4 else { return }
        line.skipColumns(4)
      }
      matched += 1
    }
  }

  /// Takes `>` and one space after it.
  func takeQuoteMarker(_ line: inout LineCursor) {
    line.skipToContent()
    line.skipBytes(1)
    line.skipOptionalSpace()
  }

  /// Opens a container after closing what the line does not continue.
  mutating func open(_ kind: OpenContainer.Kind, as block: Block.Kind, at offset: Int) {
    closeUnmatched()
    let index = append(block, at: offset)
    containers.append(OpenContainer(block: index, kind: kind))
    matched = containers.count
  }

  /// Closes the open leaf and all containers that the line does not continue, and a list that what
  /// follows is no item of.
  mutating func closeUnmatched(keepingList: Bool = false) {
    closeLeaf()
    while containers.count > matched { closeInnermost() }
    if !keepingList, case .list = containers.last?.kind {
      closeInnermost()
      matched = containers.count
    }
  }

  /// Closes the innermost container.
  mutating func closeInnermost() {
    closeLeaf()
    guard let container = containers.popLast() else { return }
    blocks[container.block].close(at: lastContentEnd, before: blocks.count)
    switch container.kind {
    case .list:
      setTightness(of: container.block)
      endsBlank[container.block] = container.lastItemEndsBlank
    case .item:
      let last = container.lastChild
      let endsWithBlank = endsBlank[last >= 0 ? last : container.block]
      if let list = containers.indices.last { containers[list].lastItemEndsBlank = endsWithBlank }
    case .document, .quote, .footnote:
      break
    }
  }

  /// A list is loose if a blank line parts its items or the blocks right inside one
  /// (section 5.3).
  private mutating func setTightness(of list: Int) {
    guard case .list(var info) = blocks[list].kind else { return }
    let end = Int(blocks[list].end)
    var item = list + 1
    var isTight = true
    while isTight, item < end {
      let itemEnd = Int(blocks[item].end)
      let hasNextItem = itemEnd < end
      if hasNextItem, endsBlank[item] { isTight = false }
      var child = item + 1
      while isTight, child < itemEnd {
        let childEnd = max(Int(blocks[child].end), child + 1)
        if endsBlank[child], hasNextItem || childEnd < itemEnd { isTight = false }
        child = childEnd
      }
      item = itemEnd
    }
    info.isTight = isTight
    blocks[list].kind = .list(info)
  }

  /// Remembers what a blank line ends: the leaf that took it in, or what is last in the innermost
  /// container. The flags are those of cmark's `last_line_blank`.
  mutating func noteBlankLine() {
    for container in containers { endsBlank[container.block] = false }
    if let leaf {
      if case .fencedCode = leaf.kind { return }
      endsBlank[leaf.block] = true
      return
    }
    guard let container = containers.last else { return }
    if container.lastChild >= 0 { endsBlank[container.lastChild] = true }
    switch container.kind {
    case .quote: break
    case .item(_, let startLine):
      endsBlank[container.block] = container.lastChild >= 0 || startLine != lineStart
    case .document, .list, .footnote: endsBlank[container.block] = true
    }
  }

  /// Forgets blank lines before a line with content.
  mutating func noteContent() {
    // Few are set, and to look is cheaper than to write.
    for container in containers where endsBlank[container.block] {
      endsBlank[container.block] = false
    }
    if let leaf, endsBlank[leaf.block] { endsBlank[leaf.block] = false }
  }
}
