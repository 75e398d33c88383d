/// Builds a `PhraseIndex` phrase by phrase.
struct PhraseIndexBuilder {
  private var index = PhraseIndex()
  private var rootWords: Set<Int> = []

  init() {}

  /// Adds a phrase, which must hold at least one token and not begin with white space.
  mutating func add(_ phrase: Phrase, target: Int) {
    var node = 0
    for (position, token) in phrase.tokens.enumerated() {
      let edge = edge(of: token)
      if position == 0 {
        node = root(edge, token)
      } else {
        let key = PhraseIndex.edgeKey(node, edge)
        if let child = index.edges[key] {
          node = Int(child)
        } else {
          index.nodes[node].hasChildren = true
          node = newNode()
          index.edges[key] = Int32(node)
        }
      }
    }
    index.nodes[node].terminals.append(
      PhraseIndex.Terminal(
        target: Int32(target), leading: phrase.leading, trailing: phrase.trailing,
        exact: phrase.isCaseless ? nil : Self.exactBytes(phrase)))
  }

  /// The finished index.
  consuming func finish() -> PhraseIndex {
    while index.roots.count < index.words.count { index.roots.append(0) }
    // About 64 bits a word leave one false look-up in 64 words; more than 16 KB would not stay near.
    var bits = 4_096
    while bits < index.roots.count * 64, bits < 131_072 { bits *= 2 }
    index.filter = Array(repeating: 0, count: bits / 64)
    index.filterShift = 64 - UInt64(bits.trailingZeroBitCount)
    for word in rootWords {
      let bit = index.words.hash(of: word) >> index.filterShift
      index.filter[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    return index
  }

  private mutating func newNode() -> Int {
    index.nodes.append(PhraseIndex.Node())
    return index.nodes.count - 1
  }

  private mutating func root(_ edge: UInt32, _ token: Phrase.Token) -> Int {
    if case .mark(let scalar) = token, scalar.isASCII {
      let slot = Int(scalar.value)
      if index.rootMarks[slot] == 0 { index.rootMarks[slot] = Int32(newNode()) }
      return Int(index.rootMarks[slot])
    }
    let word = Int(edge)
    rootWords.insert(word)
    while index.roots.count <= word { index.roots.append(0) }
    if index.roots[word] == 0 { index.roots[word] = Int32(newNode()) }
    return Int(index.roots[word])
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
    if bytes.contains(where: { $0 >= 0x80 }) { index.hasNonASCII = true }
    return UInt32(index.words.insert(bytes.withUnsafeBufferPointer(PhraseIndex.folded)))
  }

  private static func exactBytes(_ phrase: Phrase) -> [UInt8] {
    phrase.tokens.flatMap { token -> [UInt8] in
      switch token {
      case .word(let bytes): bytes
      case .mark(let scalar): Array(String(Character(scalar)).utf8)
      case .space: [0x20]
      }
    }
  }
}
