import SourceText

/// Block mappings and sequences (YAML 1.2, section 8.2), held together by their columns.
extension YAMLScanner {
  /// Puts a value without children into the slot.
  mutating func fillSlot(_ kind: FrontMatter.Kind, _ value: ByteRange) {
    guard let slot else { return }
    tree.add(kind, in: slot, value: value)
    self.slot = nil
    tag = .none
    valueEnd = max(valueEnd, value.end)
  }

  mutating func fillSlotWithNull() {
    if let slot { fillSlot(.null, ByteRange(at: slot.position)) }
  }

  /// Closes what a token at `column` ends.
  mutating func unroll(to column: Int, isEntry: Bool) {
    while let frame = frames.last,
      frame.indent > column || frame.indent == column && frame.isIndentless && !isEntry
    {
      closeFrame()
    }
    guard slot != nil, let frame = frames.last, frame.indent == column else { return }
    if !(frame.isMapping && isEntry) { fillSlotWithNull() }
  }

  mutating func closeFrame() {
    fillSlotWithNull()
    if takeExplicitKey() { fillSlotWithNull() }
    if let frame = frames.popLast() { tree.close(frame.node, at: valueEnd) }
  }

  /// Opens a block collection in the slot; false if it would be nested too deeply.
  private mutating func openFrame(isMapping: Bool, column: Int) -> Bool {
    guard let slot, frames.count < FrontMatterTree.maximumDepth else {
      failTooDeep()
      return false
    }
    let start = lineStart + column
    let node = tree.open(isMapping ? .mapping : .sequence, in: slot, at: start)
    let isIndentless = !isMapping && frames.last?.indent == column
    frames.append(
      Frame(isMapping: isMapping, indent: column, node: node, isIndentless: isIndentless))
    self.slot = nil
    tag = .none
    return true
  }

  /// Reads a dash.
  mutating func scanEntry() {
    guard keysAllowed else { return failAtMisplacedEntry() }
    if slot != nil {
      guard openFrame(isMapping: false, column: column) else { return }
    } else if frames.last.map({ $0.isMapping || $0.indent != column }) ?? true {
      return failAtMisplacedEntry()
    }
    position += 1
    valueEnd = position
    slot = .init(key: nil, name: "", position: position)
  }

  /// Makes `key`, which begins at `column`, the key of the next value; the colon is at `colon`.
  mutating func beginEntry(key: ByteRange, name: String, column: Int, colon: Int) {
    guard openMapping(column: column) else { return }
    position = colon + 1
    valueEnd = position
    keysAllowed = false
    slot = .init(key: key, name: name, position: position)
  }

  /// Makes the mapping whose keys stand at `column` the innermost one.
  private mutating func openMapping(column: Int) -> Bool {
    if slot != nil { return openFrame(isMapping: true, column: column) }
    guard let frame = frames.last, frame.isMapping, frame.indent == column else {
      failAtIndentation(column: column)
      return false
    }
    if takeExplicitKey() { fillSlotWithNull() }
    return true
  }

  /// Reads a question mark: what follows is a key of any kind.
  mutating func scanExplicitKey() {
    guard keysAllowed else { return failAtReservedByte() }
    guard openMapping(column: column) else { return }
    frames[frames.count - 1].explicitKey = tree.nodes.count
    position += 1
    valueEnd = position
    slot = .init(key: nil, name: "", position: position)
  }

  /// Reads a colon that stands alone: the value of a `?` key follows.
  mutating func scanExplicitValue() {
    guard keysAllowed else { return failAtColon(position) }
    guard frames.last?.indent == column, takeExplicitKey() else { return failAtReservedByte() }
    position += 1
    slot?.position = position
  }

  /// Turns the node that followed a `?` into the key of the slot; false where there is none.
  private mutating func takeExplicitKey() -> Bool {
    guard let frame = frames.last, let index = frame.explicitKey, index < tree.nodes.count else {
      return false
    }
    let node = tree.nodes[index]
    let name = FrontMatter.text(of: node, in: bytes) ?? ""
    tree.truncate(to: index)
    frames[frames.count - 1].explicitKey = nil
    slot = .init(key: node.value, name: name, position: node.value.end)
    return true
  }
}
