/// Builds a `PhraseIndex` phrase by phrase.
struct PhraseIndexBuilder {
  private var index = PhraseIndex()
  /// The phrases with the nodes they end at.
  private var ends: [(node: Int32, terminal: PhraseIndex.Terminal)] = []

  init() {}

  /// Adds a phrase, which must hold at least one token and not begin with white space.
  mutating func add(_ phrase: Phrase, target: Int) {
    var node: Int32 = 0
    for (position, token) in phrase.tokens.enumerated() {
      let edge = edge(of: token)
      if position == 0 {
        node = root(edge, token)
        continue
      }
      var child = index.edges.child(of: node, edge)
      if child == 0 {
        child = newNode()
        index.nodes[Int(node)].hasChildren = true
        index.edges.insert(node, edge, child: child)
      }
      node = child
    }
    let start = Int32(index.exactBytes.count)
    if !phrase.isCaseless { appendExactBytes(phrase) }
    ends.append(
      (
        node,
        PhraseIndex.Terminal(
          target: Int32(target), leading: phrase.leading, trailing: phrase.trailing,
          exact: start..<Int32(index.exactBytes.count))
      ))
  }

  /// The finished index.
  mutating func finish() -> PhraseIndex {
    while index.roots.count < index.words.count { index.roots.append(0) }
    setTerminals()
    index.setFilter()
    return index
  }

  /// Puts the terminals of each node side by side, in the order in which they were added.
  private mutating func setTerminals() {
    let order = ends.indices.sorted { (ends[$0].node, $0) < (ends[$1].node, $1) }
    for place in order {
      let node = Int(ends[place].node)
      let start = Int32(index.terminals.count)
      index.terminals.append(ends[place].terminal)
      let first =
        index.nodes[node].terminals.isEmpty ? start : index.nodes[node].terminals.lowerBound
      index.nodes[node].terminals = first..<start + 1
    }
  }

  private mutating func newNode() -> Int32 {
    index.nodes.append(PhraseIndex.Node())
    return Int32(index.nodes.count - 1)
  }

  private mutating func root(_ edge: UInt32, _ token: Phrase.Token) -> Int32 {
    if case .mark(let scalar) = token, scalar.isASCII {
      let slot = Int(scalar.value)
      if index.rootMarks[slot] == 0 { index.rootMarks[slot] = newNode() }
      return index.rootMarks[slot]
    }
    let word = Int(edge)
    while index.roots.count <= word { index.roots.append(0) }
    if index.roots[word] == 0 { index.roots[word] = newNode() }
    return index.roots[word]
  }

  private mutating func edge(of token: Phrase.Token) -> UInt32 {
    switch token {
    case .space(let space): return PhraseIndex.edge(space)
    case .mark(let scalar) where scalar.isASCII:
      return PhraseIndex.edge(mark: UInt8(truncatingIfNeeded: scalar.value))
    case .mark(let scalar): return wordEdge(Array(String(Character(scalar)).utf8))
    case .word(let bytes): return wordEdge(bytes)
    }
  }

  private mutating func wordEdge(_ bytes: [UInt8]) -> UInt32 {
    if bytes.contains(where: { $0 >= 0x80 }) {
      index.hasNonASCII = true
      return UInt32(index.words.insert(bytes.withUnsafeBufferPointer(PhraseIndex.folded)))
    }
    return UInt32(index.words.insert(bytes.map(ASCIIFold.lower)))
  }

  private mutating func appendExactBytes(_ phrase: Phrase) {
    for token in phrase.tokens {
      switch token {
      case .word(let bytes): index.exactBytes += bytes
      case .mark(let scalar): index.exactBytes += String(Character(scalar)).utf8
      case .space: index.exactBytes.append(0x20)
      }
    }
  }
}
