import SourceText

extension PhraseIndex {
  /// Follows the phrases that begin at `start` and whose first token, leading to `node`, ends at
  /// `position`, which is before the end of the text. Those of one token are not reported.
  func walk(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, at position: Int, node: Int32,
    _ hits: inout [Hit]
  ) {
    var node = node
    var position = position
    // White space can mean several edges; all but one wait here.
    var waiting: [(node: Int32, position: Int)] = []
    var traits = trie.node(node).traits
    guard step(text, &node, traits, &position, &waiting) else { return }
    while true {
      let here = trie.node(node)
      if !here.terminals.isEmpty { emit(text, start, position, here.terminals, &hits) }
      traits = here.traits
      if traits.contains(.hasChildren), position < text.count,
        step(text, &node, traits, &position, &waiting)
      {
        continue
      }
      guard let next = waiting.popLast() else { return }
      (node, position) = next
    }
  }

  /// Takes the edge of the token at `position`; false where there is none.
  private func step(
    _ text: UnsafeBufferPointer<UInt8>, _ node: inout Int32, _ traits: PhraseTrie.Traits,
    _ position: inout Int,
    _ waiting: inout [(node: Int32, position: Int)]
  ) -> Bool {
    let token = nextToken(text, at: position)
    switch token.kind {
    case .unknown: return false
    case .edge(let edge):
      node = trie.child(of: node, edge)
      guard node != 0 else { return false }
    case .space(let isSingle, let isBlank):
      let parent = node
      var open = traits.spaces & PhraseSpace.allowed(isSingle: isSingle, isBlank: isBlank)
      guard open != 0 else { return false }
      node = 0
      while open != 0 {
        let space = UInt8(truncatingIfNeeded: open.trailingZeroBitCount)
        open &= open &- 1
        let child = trie.child(of: parent, behind: space, of: traits.spaces)
        if node == 0 { node = child } else { waiting.append((child, token.end)) }
      }
    }
    position = token.end
    return true
  }

  private enum TokenKind {
    case edge(UInt32)
    case space(isSingle: Bool, isBlank: Bool)
    /// No phrase holds it.
    case unknown
  }

  @inline(__always)
  private func nextToken(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (kind: TokenKind, end: Int) {
    let byte = text[start]
    // Nearly all steps are a blank or a word.
    if byte == 0x20, start &+ 1 < text.count, text[start &+ 1] > 0x20, text[start &+ 1] < 0x80 {
      return (.space(isSingle: true, isBlank: true), start &+ 1)
    }
    guard byte < 0x80, let base = text.baseAddress else {
      return nextNonASCIIToken(text, at: start)
    }
    let classes = WordCharacters.classes
    switch classes[Int(byte)] {
    case WordCharacters.Class.mark.rawValue:
      return (.edge(PhraseIndex.edge(mark: byte)), start + 1)
    case WordCharacters.Class.space.rawValue: return nextSpace(text, at: start)
    default:
      let end = classes.withUnsafeBufferPointer {
        PhraseIndex.wordEnd(base, from: start + 1, to: text.count, $0)
      }
      if end < text.count, text[end] >= 0x80 {
        let whole = PhraseIndex.runEnd(text, from: end)
        if whole > end { return nonASCIIEdge(text, start..<whole) }
      }
      let key = WordKey(base + start, count: end - start, readable: text.count - start)
      let word = words.find(key, hash: key.hash, at: base + start)
      return (word.map { .edge(UInt32($0)) } ?? .unknown, end)
    }
  }

  private func nextSpace(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (kind: TokenKind, end: Int) {
    var end = start
    var isBlank = true
    while end < text.count,
      WordCharacters.classes[Int(text[end])] == WordCharacters.Class.space.rawValue
    {
      if text[end] != 0x20 { isBlank = false }
      end += 1
    }
    return (.space(isSingle: end == start + 1, isBlank: isBlank), end)
  }

  private func nextNonASCIIToken(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (kind: TokenKind, end: Int) {
    let (scalar, length) = WordCharacters.decode(text, at: start)
    if WordCharacters.contains(scalar) {
      return nonASCIIEdge(text, start..<PhraseIndex.runEnd(text, from: start))
    }
    if scalar.isWhitespace {
      return (.space(isSingle: true, isBlank: false), start + length)
    }
    return nonASCIIEdge(text, start..<start + length)
  }

  private func nonASCIIEdge(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (kind: TokenKind, end: Int) {
    guard hasNonASCII, let word = number(ofNonASCII: text, range) else {
      return (.unknown, range.upperBound)
    }
    return (.edge(UInt32(word)), range.upperBound)
  }

  func emit(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ range: Range<Int32>,
    _ hits: inout [Hit]
  ) {
    var following: PhraseSequels.Context?
    for index in range {
      if let sequel = trie.sequel(ofTerminal: index) {
        let context = following ?? PhraseSequels.Context(behind: end, in: text)
        following = context
        if !sequels.mayStand(sequel, in: context) { continue }
      }
      let terminal = trie.terminal(index)
      switch terminal.leading {
      case .wordCharacter: if !WordCharacters.precede(start, in: text) { continue }
      case .noWordCharacter: if WordCharacters.precede(start, in: text) { continue }
      case .anything: break
      }
      switch terminal.trailing {
      case .anything: break
      case .wordCharacter: if !WordCharacters.follow(end, in: text) { continue }
      case .noWordCharacter: if WordCharacters.follow(end, in: text) { continue }
      }
      if !terminal.exact.isEmpty, !isExact(text, start, end, terminal.exact) { continue }
      hits.append(Hit(start: Int32(start), end: Int32(end), target: terminal.target))
    }
  }

  /// Whether the text is what `exact` spells, each blank of which stands for a run of white space.
  private func isExact(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ exact: Range<Int32>
  ) -> Bool {
    var index = start
    for position in exact {
      let byte = exactBytes[Int(position)]
      guard index < end else { return false }
      if byte == 0x20 {
        repeat {
          index += WordCharacters.decode(text, at: index).length
        } while index < end && WordCharacters.decode(text, at: index).scalar.isWhitespace
      } else if text[index] == byte {
        index += 1
      } else {
        return false
      }
    }
    return index == end
  }
}

extension PhraseSpace {
  /// The kinds that stand for a stretch of white space: a bit for each raw value.
  @inline(__always)
  fileprivate static func allowed(isSingle: Bool, isBlank: Bool) -> UInt8 {
    let always = bit(.run)
    switch (isSingle, isBlank) {
    case (true, true): return always | bit(.blank) | bit(.one) | bit(.blanks)
    case (true, false): return always | bit(.one)
    case (false, true): return always | bit(.blanks)
    case (false, false): return always
    }
  }

  @inline(__always)
  private static func bit(_ space: PhraseSpace) -> UInt8 { 1 &<< UInt8(space.rawValue) }
}
