import SourceText

/// Values, which arrays and inline tables hold without limit to their nesting in the grammar.
extension TOMLScanner {
  /// Reads the value at the position into `slot`; false after a problem.
  mutating func scanValue(in slot: Slot) -> Bool {
    var slot = slot
    var open: [Int] = []
    while true {
      switch bytes[position] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        guard tables.entries[slot.parent].depth + 1 < FrontMatterTree.maximumDepth else {
          return failTooDeep()
        }
        open.append(openCollection(in: slot))
      default: guard scanScalar(in: slot, isInside: open.last) else { return false }
      }
      guard let next = scanSeparators(&open) else { return false }
      guard let following = next.slot else { return true }
      slot = following
    }
  }

  private mutating func openCollection(in slot: Slot) -> Int {
    let isTable = bytes[position] == UInt8(ascii: "{")
    let entry = tables.add(
      isTable ? .mapping : .sequence, to: slot.parent, key: slot.key, name: slot.name,
      value: ByteRange(position, position + 1), origin: .value)
    position += 1
    return entry
  }

  /// Where the next value goes; nothing once the outermost value is complete.
  private struct Next {
    var slot: Slot?
  }

  /// Reads what stands between values: commas, the keys of inline tables, closing brackets.
  /// Nil after a problem.
  private mutating func scanSeparators(_ open: inout [Int]) -> Next? {
    while let collection = open.last {
      let isTable = tables.entries[collection].node.kind == .mapping
      let isFirst = tables.entries[collection].firstChild == nil
      guard skipInside(isTable: isTable) else { return unclosed(collection) }
      var mayEnd = isFirst || !isTable
      if !isFirst {
        if bytes[position] == UInt8(ascii: ",") {
          position += 1
          guard skipInside(isTable: isTable) else { return unclosed(collection) }
        } else if bytes[position] != Self.closing(isTable) {
          return missingComma(collection)
        } else {
          mayEnd = true
        }
      }
      if mayEnd, bytes[position] == Self.closing(isTable) {
        position += 1
        tables.close(collection, at: position)
        open.removeLast()
        continue
      }
      guard isTable else { return Next(slot: Slot(parent: collection, key: nil, name: "")) }
      return scanKeyOfEntry(in: collection).map { Next(slot: $0) }
    }
    return Next(slot: nil)
  }

  private static func closing(_ isTable: Bool) -> UInt8 {
    isTable ? UInt8(ascii: "}") : UInt8(ascii: "]")
  }

  /// Moves to the next token inside a collection; false where it ends without a bracket. An inline
  /// table stands on one line.
  private mutating func skipInside(isTable: Bool) -> Bool {
    guard isTable else { return skipToLine() }
    skipBlanks()
    return position < bytes.count && !bytes[position].isLineEnd
  }

  private mutating func unclosed(_ collection: Int) -> Next? {
    let start = tables.entries[collection].node.value.start
    _ = fail(
      .unclosedBracket, ByteRange(start, start + 1), "This bracket is never closed; close it.")
    position = start
    return nil
  }

  private mutating func missingComma(_ collection: Int) -> Next? {
    if isAtEntry(after: collection) { return unclosed(collection) }
    _ = fail(
      .unexpected, ByteRange(position, position + 1), "A comma is missing before this.")
    return nil
  }

  /// Whether an entry of a table seems to begin at the position, on a line after `collection`.
  func isAtEntry(after collection: Int) -> Bool {
    let start = tables.entries[collection].node.value.start
    var line = position
    while line > start, bytes[line - 1].isSpaceOrTab { line -= 1 }
    return line > start && bytes[line - 1].isLineEnd && looksLikeEntry(at: position)
  }

  /// Reads a value that holds no others; `collection` is the innermost one around it.
  private mutating func scanScalar(in slot: Slot, isInside collection: Int?) -> Bool {
    let start = position
    let kind: FrontMatter.Kind
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let scalar = scanString(allowingLines: true) else { return false }
      kind = .string(.init(style: scalar.style, pieces: scalar.pieces.list))
    default:
      let end = TOMLLiteral.end(in: bytes, from: start)
      guard end > start, let literal = TOMLLiteral.kind(of: bytes[ByteRange(start, end)]) else {
        if let collection, isAtEntry(after: collection) {
          _ = unclosed(collection)
          return false
        }
        return failAtBadValue(start, end)
      }
      kind = literal
      position = end
    }
    _ = tables.add(
      kind, to: slot.parent, key: slot.key, name: slot.name, value: ByteRange(start, position),
      origin: .value)
    return true
  }

  private mutating func failAtBadValue(_ start: Int, _ end: Int) -> Bool {
    if isBlankOrEnd(start) || bytes[start] == UInt8(ascii: "#") {
      return fail(
        .badValue, ByteRange(at: start), "A value is missing after the equals sign; give one.")
    }
    return fail(
      .badValue, ByteRange(start, max(end, start + 1)),
      "This is no TOML value; text must stand in quotes.")
  }
}
