import SourceText

/// Values in block context, any of which may turn out to be a key.
extension YAMLScanner {
  mutating func scanNode() {
    let start = position
    let startColumn = column
    suspectLine = nil
    guard scanProperties() else { return }
    if position != start {
      position = afterBlanks(position)
      let byte = bytes[position]
      if position >= bytes.count || byte.isLineEnd || byte == UInt8(ascii: "#") {
        if slot == nil { failAtStrayText(from: start) }
        return
      }
      if isBlankOrEnd(position + 1) {
        if byte == UInt8(ascii: "-") { return failAtMisplacedEntry() }
        if byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":") { return failAtReservedByte() }
      }
    }
    switch bytes[position] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): scanBlockScalar()
    case UInt8(ascii: "["), UInt8(ascii: "{"): scanFlowNode(keyColumn: startColumn, keyStart: start)
    case UInt8(ascii: "*"): place(scanAlias(), startColumn)
    case UInt8(ascii: "\""): place(scanDoubleQuoted(), startColumn)
    case UInt8(ascii: "'"): place(scanSingleQuoted(), startColumn)
    case let byte where Self.isReserved(byte): failAtReservedByte()
    default: scanPlainNode(keyColumn: startColumn)
    }
  }

  /// A byte that cannot begin a plain scalar and begins nothing else in block context.
  private static func isReserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: ","),
      UInt8(ascii: "]"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Puts a scalar that was delimited, not plain, where it belongs: it is a key or a value.
  private mutating func place(_ scalar: ScannedScalar?, _ keyColumn: Int) {
    guard let scalar else { return }
    let next = afterBlanks(position)
    let isOneLine = lineStart <= scalar.range.start
    if bytes[next] == UInt8(ascii: ":"), isBlankOrEnd(next + 1), isOneLine {
      guard keysAllowed else { return failAtColon(next) }
      let name = scalar.pieces.text(in: bytes)
      return beginEntry(key: scalar.range, name: name, column: keyColumn, colon: next)
    }
    guard isLineDone(next) else { return failAfterValue(scalar.range, at: next) }
    guard slot != nil, !frames.isEmpty else { return failAtStrayText(from: scalar.range.start) }
    fillSlot(scalar.kind, scalar.range)
    keysAllowed = false
  }

  /// Whether nothing but a comment stands at `index` before the line ends.
  func isLineDone(_ index: Int) -> Bool {
    let byte = bytes[index]
    return index >= bytes.count || byte.isLineEnd || byte == UInt8(ascii: "#")
  }

  private mutating func scanFlowNode(keyColumn: Int, keyStart: Int) {
    let start = position
    let line = lineStart
    let count = tree.nodes.count
    let outer = slot
    if slot == nil { slot = .init(key: nil, name: "", position: start) }
    guard scanFlowCollection() else { return }
    let next = afterBlanks(position)
    if bytes[next] == UInt8(ascii: ":"), isBlankOrEnd(next + 1), line == lineStart {
      tree.truncate(to: count)
      slot = outer
      guard keysAllowed else { return failAtColon(next) }
      let key = ByteRange(keyStart, position)
      return beginEntry(key: key, name: "", column: keyColumn, colon: next)
    }
    guard isLineDone(next), outer != nil else {
      tree.truncate(to: count)
      slot = outer
      return failAfterValue(ByteRange(start, position), at: next)
    }
    keysAllowed = false
  }
}
