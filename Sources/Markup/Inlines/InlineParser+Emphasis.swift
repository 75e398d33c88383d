import SourceText

extension InlineParser {
  /// Puts a run of delimiters on the stack with what it may do (CommonMark 0.31, section 6.2).
  mutating func pushDelimiters(_ bytes: ByteView, at start: Int, to end: Int) -> Int {
    let byte = bytes[start]
    var offset = start
    while offset < end, bytes[offset] == byte { offset += 1 }
    let before = Neighbor(before: start, in: bytes, from: leafStart)
    let after = Neighbor(after: offset, in: bytes, to: end)
    let leftFlanking =
      after != .space && (after != .punctuation || before != .other)
    let rightFlanking =
      before != .space && (before != .punctuation || after != .other)
    var canOpen = leftFlanking
    var canClose = rightFlanking
    switch byte {
    case UInt8(ascii: "_"):
      canOpen = leftFlanking && (!rightFlanking || before == .punctuation)
      canClose = rightFlanking && (!leftFlanking || after == .punctuation)
    case UInt8(ascii: "~") where offset - start > 2:
      return offset
    default:
      break
    }
    if canOpen || canClose {
      delimiters.push(
        start: start, count: offset - start, byte: byte, canOpen: canOpen, canClose: canClose)
    }
    return offset
  }

  /// Matches the runs above `bottom` and takes them off the stack.
  mutating func processEmphasis(above bottom: Int) {
    guard delimiters.top != bottom else { return }
    var openersBottom = OpenersBottom(bottom)
    var closer = delimiters[bottom].next
    while closer != 0 {
      guard delimiters[closer].canClose else {
        closer = delimiters[closer].next
        continue
      }
      let slot = OpenersBottom.slot(of: delimiters[closer])
      var opener = delimiters[closer].previous
      var isFound = false
      while opener != bottom, opener != openersBottom[slot] {
        if canMatch(opener, closer) {
          isFound = true
          break
        }
        opener = delimiters[opener].previous
      }
      if isFound {
        closer = match(opener, closer)
        continue
      }
      let next = delimiters[closer].next
      openersBottom[slot] = delimiters[closer].previous
      if !delimiters[closer].canOpen { delimiters.remove(closer) }
      closer = next
    }
    delimiters.removeAll(above: bottom)
  }

  private func canMatch(_ opener: Int, _ closer: Int) -> Bool {
    let open = delimiters[opener]
    let close = delimiters[closer]
    guard open.canOpen, open.byte == close.byte else { return false }
    // Section 6.2, rule 9.
    return !(close.canOpen || open.canClose) || close.length % 3 == 0
      || (open.length + close.length) % 3 != 0
  }

  /// Makes the mark pair of two matching runs, and returns the run to go on with as closer.
  private mutating func match(_ opener: Int, _ closer: Int) -> Int {
    var open = delimiters[opener]
    var close = delimiters[closer]
    delimiters.removeBetween(opener, closer)
    var size = open.count >= 2 && close.count >= 2 ? 2 : 1
    var kind: Inline.Kind = size == 2 ? .strong : .emphasis
    if open.byte == UInt8(ascii: "~") {
      // As in cmark-gfm, one tilde or two, the same on both sides.
      guard open.count == close.count else {
        delimiters.remove(opener)
        let next = delimiters[closer].next
        delimiters.remove(closer)
        return next
      }
      size = open.count
      kind = .strikethrough
    }
    let openEnd = open.start + open.count
    add(.open(kind, link: -1), from: openEnd - size, to: openEnd)
    add(.close, from: close.start, to: close.start + size)
    open.count -= size
    close.count -= size
    close.start += size
    delimiters[opener].count = open.count
    delimiters[closer].count = close.count
    delimiters[closer].start = close.start
    if open.count == 0 { delimiters.remove(opener) }
    guard close.count == 0 else { return closer }
    let next = delimiters[closer].next
    delimiters.remove(closer)
    return next
  }
}

/// For each sort of closer, the run below which no opener for it is left: what keeps the search for
/// openers linear.
private struct OpenersBottom {
  private var bottoms: InlineArray<18, Int>

  init(_ bottom: Int) { bottoms = InlineArray(repeating: bottom) }

  subscript(slot: Int) -> Int {
    get { bottoms[slot] }
    set { bottoms[slot] = newValue }
  }

  static func slot(of closer: DelimiterStack.Run) -> Int {
    let byte =
      switch closer.byte {
      case UInt8(ascii: "*"): 0
      case UInt8(ascii: "_"): 1
      default: 2
      }
    return byte * 6 + (closer.canOpen ? 3 : 0) + closer.length % 3
  }
}

/// What stands beside a run of delimiters (section 6.2).
enum Neighbor {
  case space, punctuation, other

  init(before offset: Int, in bytes: ByteView, from start: Int) {
    guard offset > start else { self = .space; return }
    self.init(
      at: bytes.startOfScalar(before: offset, downTo: start), in: bytes, to: offset)
  }

  init(after offset: Int, in bytes: ByteView, to end: Int) {
    guard offset < end else { self = .space; return }
    self.init(at: offset, in: bytes, to: min(end, offset + 4))
  }

  private init(at offset: Int, in bytes: ByteView, to end: Int) {
    let byte = bytes[offset]
    if byte < 0x80 {
      self =
        byte <= 0x20 && (byte.isHTMLSpace)
        ? .space : isPunctuation(byte) ? .punctuation : .other
      return
    }
    var decoder = UTF8()
    var iterator = bytes[ByteRange(offset, end)].buffer.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { self = .other; return }
    switch scalar.properties.generalCategory {
    case .spaceSeparator:
      self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .punctuation
    default:
      self = .other
    }
  }
}
