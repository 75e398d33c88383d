import SourceText

/// Reads the JSON of a front matter (RFC 8259) into a located tree, in one pass and without
/// recursion. It ends at the first problem: what is broken in JSON seldom lets one tell what
/// follows.
struct JSONScanner: FrontMatterScanner {
  private struct Frame {
    /// What may come next: an entry or the end, an entry, a comma or the end.
    enum State { case start, entry, comma }
    let isObject: Bool
    let node: Int
    var state = State.start
  }

  let bytes: ByteView
  var position: Int
  var tree = FrontMatterTree()
  private var frames: [Frame] = []
  private var slot: FrontMatterTree.Slot
  /// Whether the members of the root stand between fences without braces.
  private let isBare: Bool

  /// A scanner of the bytes from `start` to the end of `bytes`.
  init(_ bytes: ByteView, from start: Int) {
    self.bytes = bytes
    var start = start
    while Self.isSpace(bytes[start]) { start += 1 }
    position = start
    slot = .init(key: nil, name: "", position: start)
    isBare = bytes[start] != UInt8(ascii: "{")
  }

  mutating func scan() -> FrontMatterTree {
    var isSound = openCollection(isObject: true)
    while isSound, !frames.isEmpty {
      skipSpace()
      isSound = position < bytes.count ? scanToken() : scanEnd()
    }
    if isSound {
      skipSpace()
      if position < bytes.count { _ = fail(.unexpected, Message.textAfterObject) }
    }
    while let frame = frames.popLast() { tree.close(frame.node, at: position) }
    tree.reportDuplicateKeys()
    return tree
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte.isSpaceOrLineEnd }

  private mutating func skipSpace() {
    while Self.isSpace(bytes[position]) { position += 1 }
  }

  private mutating func openCollection(isObject: Bool) -> Bool {
    guard frames.count < FrontMatterTree.maximumDepth else {
      return fail(.tooDeep, Message.tooDeep)
    }
    let node = tree.open(isObject ? .mapping : .sequence, in: slot, at: position)
    frames.append(Frame(isObject: isObject, node: node))
    if !(isBare && frames.count == 1) { position += 1 }
    return true
  }

  private mutating func closeCollection(at end: Int) -> Bool {
    if let frame = frames.popLast() { tree.close(frame.node, at: end) }
    return true
  }

  /// Takes note that the content is over.
  private mutating func scanEnd() -> Bool {
    guard let frame = frames.last else { return true }
    if isBare, frames.count == 1, frame.state != .entry { return closeCollection(at: position) }
    let start = tree.nodes[frame.node].value.start
    return fail(.unclosedBracket, Message.unclosedBracket, ByteRange(start, start + 1))
  }

  private mutating func scanToken() -> Bool {
    guard let frame = frames.last else { return true }
    let byte = bytes[position]
    let isClosing = byte == (frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    if isClosing, !(isBare && frames.count == 1) {
      guard frame.state != .entry else { return fail(.unexpected, Message.trailingComma) }
      position += 1
      return closeCollection(at: position)
    }
    if frame.state == .comma {
      guard byte == UInt8(ascii: ",") else { return fail(.unexpected, Message.missingComma) }
      position += 1
      frames[frames.count - 1].state = .entry
      return true
    }
    frames[frames.count - 1].state = .comma
    slot = .init(key: nil, name: "", position: position)
    if frame.isObject {
      guard scanKey() else { return false }
    }
    return scanValue()
  }

  /// Reads a key and its colon.
  private mutating func scanKey() -> Bool {
    let start = position
    guard bytes[start] == UInt8(ascii: "\"") else {
      return fail(.unexpected, Message.keyWithoutQuotes)
    }
    guard let pieces = scanString() else { return false }
    let key = ByteRange(start, position)
    skipSpace()
    guard bytes[position] == UInt8(ascii: ":") else {
      return fail(.unexpected, Message.missingColon)
    }
    position += 1
    skipSpace()
    slot = .init(key: key, name: pieces.text(in: bytes), position: position)
    return true
  }

  private mutating func scanValue() -> Bool {
    let start = position
    switch bytes[start] {
    case UInt8(ascii: "{"): return openCollection(isObject: true)
    case UInt8(ascii: "["): return openCollection(isObject: false)
    case UInt8(ascii: "\""):
      guard let pieces = scanString() else { return false }
      let scalar = FrontMatter.Scalar(style: .double, pieces: pieces.list)
      tree.add(.string(scalar), in: slot, value: ByteRange(start, position))
      return true
    default: return scanLiteral()
    }
  }

  /// Reads a number or one of the three names.
  private mutating func scanLiteral() -> Bool {
    let start = position
    while Self.isLiteralByte(bytes[position]) { position += 1 }
    let range = ByteRange(start, position)
    guard let kind = JSONLiteral.kind(of: bytes[range]) else {
      let shown = range.isEmpty ? ByteRange(start, min(start + 1, bytes.count)) : range
      return fail(.badValue, Message.badValue, shown)
    }
    tree.add(kind, in: slot, value: range)
    return true
  }

  private static func isLiteralByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "'"), 0x80...:
      true
    default: byte.isASCIIAlphanumeric
    }
  }

  /// Reads the string at the position; nil after a problem.
  private mutating func scanString() -> ScalarPieces? {
    let start = position
    var pieces = ScalarPieces()
    var run = start + 1
    position = run
    while true {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        pieces.appendVerbatim(run, position)
        position += 1
        return pieces
      case UInt8(ascii: "\\"):
        pieces.appendVerbatim(run, position)
        guard let escape = Escape(in: bytes, at: position, dialect: .json) else {
          let end = min(position + 2, bytes.count)
          _ = fail(.badEscape, Message.badEscape, ByteRange(position, end))
          return nil
        }
        pieces.append(escape.text, for: position, escape.end)
        position = escape.end
        run = position
      case 0..<0x20:
        if position >= bytes.count || bytes[position].isLineEnd {
          _ = fail(.unclosedQuote, Message.unclosedQuote, ByteRange(start, start + 1))
        } else {
          _ = fail(.badValue, Message.controlCharacter)
        }
        return nil
      default: position += 1
      }
    }
  }

  /// Reports a problem, at the byte at the position if no range is given. Returns false.
  private mutating func fail(
    _ kind: FrontMatter.ProblemKind, _ message: String, _ range: ByteRange? = nil
  ) -> Bool {
    let here = ByteRange(position, max(position, min(position + 1, bytes.count)))
    tree.report(kind, range ?? here, message)
    return false
  }

  private enum Message {
    static let textAfterObject = "The object has ended before this; remove it."
    static let trailingComma = "JSON takes no comma after the last entry; remove it."
    static let missingComma = "A comma is missing before this."
    static let missingColon = "A colon must follow the key."
    static let keyWithoutQuotes = "A key in double quotes must stand here."
    static let badValue = "This is no JSON value; text must stand in double quotes."
    static let badEscape = "JSON has no such escape; write \\\\ for a backslash."
    static let unclosedQuote = "This quote is never closed on its line; close it, or write \\n."
    static let unclosedBracket = "This bracket is never closed; close it."
    static let controlCharacter = "A control character cannot stand in a string; write \\t or \\u…."
    static let tooDeep =
      "More than \(FrontMatterTree.maximumDepth) levels of nesting; make it flatter."
  }
}
