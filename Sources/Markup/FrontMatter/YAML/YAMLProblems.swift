import SourceText

/// What can be wrong with the YAML, said plainly, and how the scanner goes on after it.
extension YAMLScanner {
  /// Reports a problem and goes on at the next key of the root mapping: at `resumption` if that is
  /// known, or on a line after the position.
  private mutating func fail(
    _ kind: FrontMatter.ProblemKind, _ range: ByteRange, _ message: String,
    resumption: Int? = nil
  ) {
    tree.report(kind, range, message)
    abandonValue(from: range.start)
    if let resumption {
      position = resumption
      lineStart = resumption
    } else {
      skipToKeyLine()
    }
    keysAllowed = true
    let isHopeless = frames.first.map { !$0.isMapping } ?? false
    if isHopeless || tree.problems.count >= FrontMatterTree.maximumProblems {
      position = bytes.count
    }
  }

  /// Closes everything but the root mapping. The key whose value is broken keeps its rest of the
  /// line as a value that is not read, for the key is not missing.
  private mutating func abandonValue(from start: Int) {
    if let outermost = flowFrames.first {
      let node = tree.nodes[outermost.node]
      tree.truncate(to: outermost.node)
      flowFrames = []
      slot = .init(key: node.key, name: node.name, position: node.value.start)
    }
    if let slot, slot.key != nil {
      let start = max(slot.position, afterBlanks(slot.position))
      fillSlot(
        .other, ByteRange(start, max(start, beforeBlanks(lineEnd(from: start), downTo: start))))
    }
    while frames.count > 1 { closeFrame() }
    if frames.isEmpty, tree.nodes.isEmpty {
      slot = .init(key: nil, name: "", position: position)
    } else {
      fillSlotWithNull()
    }
    tag = .none
  }

  private mutating func skipToKeyLine() {
    repeat {
      position = lineEnd(from: position)
      guard position < bytes.count else { return }
      startLine()
    } while !isKeyLine(position)
  }

  /// Whether a key of the root mapping seems to begin on the line at `index`.
  private func isKeyLine(_ index: Int) -> Bool {
    for offset in 0..<rootIndent where bytes[index + offset] != UInt8(ascii: " ") { return false }
    let start = index + rootIndent
    switch bytes[start] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"): return false
    case UInt8(ascii: "-") where isBlankOrEnd(start + 1): return false
    default: return plainLine(from: start).stop == .colon
    }
  }

  mutating func failAtTab() {
    let start = position
    while bytes[position].isSpaceOrTab { position += 1 }
    fail(
      .tabIndentation, ByteRange(start, position),
      "A tab cannot indent YAML; use spaces.")
  }

  mutating func failAtMisplacedEntry() {
    fail(
      .badIndentation, ByteRange(position, position + 1),
      "A list item cannot stand here; put it on a line of its own, in line with the list.")
  }

  /// A key at `column` fits no mapping that is open.
  mutating func failAtIndentation(column: Int) {
    let start = lineStart + column
    let isIndented = column > 0 && afterBlanks(lineStart) == start
    fail(
      .badIndentation, isIndented ? ByteRange(lineStart, start) : ByteRange(start, start + 1),
      "The indentation fits no key or list above; align this line with its neighbours.")
  }

  /// A key follows a value and is indented deeper than the key of that value.
  mutating func failAtDeeperKey() {
    position = lineEnd(from: position)
    while isLineDone(afterBlanks(position)), position < bytes.count {
      startLine()
      if isLineDone(afterBlanks(position)) { position = lineEnd(from: position) } else { break }
    }
    let start = lineStart
    fail(
      .badIndentation, ByteRange(start, max(start, afterBlanks(start))),
      "This key is indented deeper than the one above, which already has a value; align the two.")
  }

  mutating func reportUnquotedColon(_ colon: Int) {
    tree.report(
      .unquotedColon, ByteRange(colon, colon + 1),
      "YAML reads a colon and a space as the end of a key; put the whole value in quotes.")
  }

  mutating func failAtColon(_ colon: Int) {
    fail(
      .unquotedColon, ByteRange(colon, colon + 1),
      "YAML reads a colon and a space as the end of a key; put the whole value in quotes.")
  }

  /// Text stands where a key or a list item must.
  mutating func failAtStrayText(from start: Int) {
    if let colon = FrontMatter.colonOfKey(in: bytes, at: start), !isBlankOrEnd(colon + 1) {
      return fail(
        .missingSpace, ByteRange(colon, colon + 1), "A space must follow the colon after a key.")
    }
    let end = max(start + 1, beforeBlanks(lineEnd(from: start), downTo: start))
    fail(
      .unexpected, ByteRange(start, min(end, bytes.count)),
      "This line is neither “key: value” nor part of the value above; add the key, or indent it.")
  }

  /// A byte that YAML reserves begins a value.
  mutating func failAtReservedByte() {
    let character = bytes.string(ByteRange(position, position + 1))
    fail(
      .badValue, ByteRange(position, position + 1),
      "A value cannot begin with \(character) in YAML; put the value in quotes.")
  }

  /// An `&` or `*` at `start` that names no anchor.
  mutating func failAtIndicator(_ start: Int) {
    let character = bytes.string(ByteRange(start, start + 1))
    fail(
      .badValue, ByteRange(start, start + 1),
      "YAML reads \(character) at the start of a value as a reference; put the value in quotes.")
  }

  mutating func failAtUnknownAlias(_ alias: ByteRange) {
    fail(
      .badValue, alias,
      "YAML reads this as a reference to an anchor that is not defined; put the value in quotes.")
  }

  mutating func failAfterBlockIndicator(_ start: Int, at next: Int) {
    let character = bytes.string(ByteRange(start, start + 1))
    position = next
    fail(
      .badValue, ByteRange(start, start + 1),
      "YAML reads \(character) here as the start of a block; put the text on the next lines, "
        + "indented, or in quotes.")
  }

  /// Something follows a value that had already ended.
  mutating func failAfterValue(_ value: ByteRange, at next: Int) {
    if let suspectLine, suspectLine > value.start, bytes[value.start] != UInt8(ascii: "*") {
      return isQuote(value.start) ? failAtUnclosedQuote(value.start) : failAtTemplate(value.start)
    }
    if failAtTemplateIfAny(value.start) { return }
    let end = max(next, beforeBlanks(lineEnd(from: next), downTo: next))
    position = next
    fail(
      .unexpected, ByteRange(next, end),
      "The value has ended before this text; put the whole value in quotes and escape those in it.")
  }

  private func isQuote(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
  }

  mutating func failAtUnclosedQuote(_ start: Int) {
    fail(
      .unclosedQuote, ByteRange(start, start + 1), "This quote is never closed; close it.",
      resumption: suspectLine)
  }

  mutating func failAtEscape(_ start: Int) {
    let end = min(start + 2, bytes.count)
    position = start
    fail(
      .badEscape, ByteRange(start, end),
      "There is no such escape in double quotes; write \\\\ for a backslash, or use single quotes.")
  }

  mutating func failAtUnclosedBracket() {
    guard let frame = flowFrames.last else { return }
    let outermost = tree.nodes[flowFrames[0].node].value.start
    if failAtTemplateIfAny(outermost) { return }
    let start = tree.nodes[frame.node].value.start
    fail(
      .unclosedBracket, ByteRange(start, start + 1), "This bracket is never closed; close it.",
      resumption: suspectLine)
  }

  /// Something in brackets stands where it cannot. Returns false, for its callers' sake.
  mutating func failInFlow() -> Bool {
    guard suspectLine == nil else {
      failAtUnclosedBracket()
      return false
    }
    if let outermost = flowFrames.first,
      failAtTemplateIfAny(tree.nodes[outermost.node].value.start)
    {
      return false
    }
    fail(
      .unexpected, ByteRange(position, position + 1),
      "This cannot stand here inside brackets; a comma or quotes are missing.")
    return false
  }

  /// Reports a template tag that begins a value without quotes, if one does.
  private mutating func failAtTemplateIfAny(_ start: Int) -> Bool {
    guard bytes.starts(with: "{{", at: start) || bytes.starts(with: "{%", at: start) else {
      return false
    }
    failAtTemplate(start)
    return true
  }

  private mutating func failAtTemplate(_ start: Int) {
    fail(
      .badValue, ByteRange(start, start + 2),
      "YAML reads braces at the start of a value as a mapping; put the value in quotes.",
      resumption: suspectLine)
  }

  mutating func failTooDeep() {
    fail(
      .tooDeep, ByteRange(position, position + 1),
      "More than \(FrontMatterTree.maximumDepth) levels of nesting; make it flatter.")
  }
}
