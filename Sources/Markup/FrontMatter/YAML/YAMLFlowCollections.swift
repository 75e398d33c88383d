import SourceText

/// Flow sequences and mappings (YAML 1.2, section 7.4), which brackets hold together across lines.
extension YAMLScanner {
  /// A flow collection that is still open.
  struct FlowFrame {
    /// What may come next: an entry, the value after a colon, or a comma.
    enum State { case entry, value, comma }
    let isMapping: Bool
    let node: Int
    /// Where its line begins: a key and its colon must share a line.
    let lineStart: Int
    var state = State.entry
    /// The mapping of one pair that is the current entry of a sequence.
    var pair: Int?
    /// Whether a `?` announced the entry as a key, which then may take more than one line.
    var isExplicit = false
  }

  /// Reads the collection at the position into the slot; false after a problem.
  mutating func scanFlowCollection() -> Bool {
    guard openFlow() else { return false }
    while !flowFrames.isEmpty {
      guard skipFlowBlanks() else {
        failAtUnclosedBracket()
        return false
      }
      guard scanFlowToken() else { return false }
    }
    return true
  }

  private mutating func openFlow() -> Bool {
    let depth = frames.count + flowFrames.count
    guard let slot, depth < FrontMatterTree.maximumDepth else {
      failTooDeep()
      return false
    }
    let isMapping = bytes[position] == UInt8(ascii: "{")
    let node = tree.open(isMapping ? .mapping : .sequence, in: slot, at: position)
    flowFrames.append(FlowFrame(isMapping: isMapping, node: node, lineStart: lineStart))
    self.slot = nil
    tag = .none
    position += 1
    return true
  }

  /// Moves over blanks, line breaks and comments; false at the end.
  private mutating func skipFlowBlanks() -> Bool {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        startLine()
        inspectLine(at: position)
      case UInt8(ascii: "#"): scanComment()
      default: return true
      }
    }
    return false
  }

  private mutating func scanFlowToken() -> Bool {
    let last = flowFrames.count - 1
    let frame = flowFrames[last]
    switch bytes[position] {
    case UInt8(ascii: ","):
      guard frame.state != .entry else { return failInFlow() }
      endFlowEntry()
      position += 1
      return true
    case UInt8(ascii: "]") where !frame.isMapping, UInt8(ascii: "}") where frame.isMapping:
      endFlowEntry()
      position += 1
      return closeFlow()
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      failAtUnclosedBracket()
      return false
    case UInt8(ascii: "?") where frame.state == .entry && isBlankOrEnd(position + 1):
      flowFrames[last].isExplicit = true
      position += 1
      return true
    default:
      return frame.state == .comma ? failInFlow() : scanFlowNode()
    }
  }

  /// Reads one scalar or opens one collection.
  private mutating func scanFlowNode() -> Bool {
    if slot == nil { slot = .init(key: nil, name: "", position: position) }
    guard scanProperties() else { return false }
    guard skipFlowBlanks() else {
      failAtUnclosedBracket()
      return false
    }
    let line = lineStart
    let scalar: ScannedScalar?
    switch bytes[position] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return openFlow()
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      // Only an anchor or a tag: it belongs to nothing.
      return finishFlowNode(
        ScannedScalar(kind: .null, range: ByteRange(at: position), pieces: .init()), line: line)
    case UInt8(ascii: "\""): scalar = scanDoubleQuoted()
    case UInt8(ascii: "'"): scalar = scanSingleQuoted()
    case UInt8(ascii: "*"): scalar = scanAlias()
    case UInt8(ascii: "-") where isBlankOrEnd(position + 1): return failInFlow()
    case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      return failInFlow()
    default: scalar = scanFlowPlain()
    }
    guard let scalar else { return false }
    return finishFlowNode(scalar, line: line)
  }

  /// Finds out whether `scalar` is a key or a value and puts it there.
  private mutating func finishFlowNode(_ scalar: ScannedScalar, line: Int) -> Bool {
    let last = flowFrames.count - 1
    let frame = flowFrames[last]
    if frame.state == .entry {
      let colon = afterBlanks(position)
      if bytes[colon] == UInt8(ascii: ":"), line == lineStart || frame.isExplicit {
        beginFlowPair(key: scalar.range, name: scalar.pieces.text(in: bytes))
        return beginFlowValue(colon: colon)
      }
      if frame.isMapping || frame.isExplicit {
        beginFlowPair(key: scalar.range, name: scalar.pieces.text(in: bytes))
        fillSlotWithNull()
        flowFrames[last].state = .comma
        return true
      }
    }
    fillSlot(scalar.kind, scalar.range)
    flowFrames[last].state = .comma
    return true
  }

  /// Makes `key` the key of the next value, in a mapping of its own where a sequence is around it.
  private mutating func beginFlowPair(key: ByteRange, name: String) {
    let last = flowFrames.count - 1
    if !flowFrames[last].isMapping {
      let outer = slot ?? .init(key: nil, name: "", position: key.start)
      flowFrames[last].pair = tree.open(.mapping, in: outer, at: key.start)
    }
    valueEnd = key.end
    slot = .init(key: key, name: name, position: key.end)
    tag = .none
  }

  /// Goes on behind the colon of a key.
  private mutating func beginFlowValue(colon: Int) -> Bool {
    position = colon + 1
    valueEnd = position
    slot?.position = position
    flowFrames[flowFrames.count - 1].state = .value
    return true
  }

  /// Ends the current entry of the innermost collection, if there is one.
  private mutating func endFlowEntry() {
    let last = flowFrames.count - 1
    fillSlotWithNull()
    if let pair = flowFrames[last].pair { tree.close(pair, at: valueEnd) }
    flowFrames[last].pair = nil
    flowFrames[last].isExplicit = false
    flowFrames[last].state = .entry
  }

  /// Closes the innermost collection, whose bracket has been read, and puts it where it belongs.
  private mutating func closeFlow() -> Bool {
    guard let frame = flowFrames.popLast() else { return true }
    tree.close(frame.node, at: position)
    valueEnd = position
    guard let outer = flowFrames.last else { return true }
    guard outer.state == .entry else {
      flowFrames[flowFrames.count - 1].state = .comma
      return true
    }
    let range = tree.nodes[frame.node].value
    let colon = afterBlanks(position)
    let isOneLine = frame.lineStart == lineStart || outer.isExplicit
    let isKey = bytes[colon] == UInt8(ascii: ":") && isOneLine
    if isKey || outer.isMapping || outer.isExplicit {
      // A collection as a key: it is shown by its range and not read.
      tree.truncate(to: frame.node)
      beginFlowPair(key: range, name: "")
      if isKey { return beginFlowValue(colon: colon) }
      fillSlotWithNull()
    }
    flowFrames[flowFrames.count - 1].state = .comma
    return true
  }

  /// Reads a plain scalar, which brackets and commas end; nil after a problem.
  private mutating func scanFlowPlain() -> ScannedScalar? {
    let start = position
    var pieces = ScalarPieces()
    var run = start
    var end = start
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isBlank(byte) {
        position += 1
      } else if Self.isBreak(byte) {
        pieces.appendVerbatim(run, end)
        guard let next = flowContinuation() else { break }
        pieces.appendFolded(breaks: next.breaks, end, next.start)
        run = next.start
        end = run
        position = run
      } else if byte == UInt8(ascii: "#"), end < position || position == run {
        pieces.appendVerbatim(run, end)
        break
      } else {
        if Self.isFlowIndicator(byte) { break }
        if byte == UInt8(ascii: ":") {
          if isBlankOrEnd(position + 1) { break }
          let next = bytes[position + 1]
          if Self.isFlowIndicator(next) || next == UInt8(ascii: "?") {
            _ = failInFlow()
            return nil
          }
        }
        position += 1
        end = position
      }
    }
    if pieces.list.last.map({ $0.source.end <= run }) ?? true { pieces.appendVerbatim(run, end) }
    let range = ByteRange(start, end)
    return ScannedScalar(kind: plainKind(range, pieces), range: range, pieces: pieces)
  }

  /// Where a plain scalar goes on after the line break at the position; nil where something else
  /// comes first.
  private mutating func flowContinuation() -> (start: Int, breaks: Int)? {
    var index = position
    var breaks = 0
    while index < bytes.count, Self.isBreak(bytes[index]) {
      index = afterBreak(index)
      lineStart = index
      inspectLine(at: index)
      index = afterBlanks(index)
      breaks += 1
    }
    position = index
    if index >= bytes.count || Self.isFlowIndicator(bytes[index]) { return nil }
    if bytes[index] == UInt8(ascii: "#") { return nil }
    if bytes[index] == UInt8(ascii: ":"), isBlankOrEnd(index + 1) { return nil }
    return (index, breaks)
  }

  private static func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
