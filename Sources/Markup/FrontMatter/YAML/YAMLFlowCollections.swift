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
}
