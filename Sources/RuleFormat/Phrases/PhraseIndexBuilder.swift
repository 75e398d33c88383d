/// Builds a `PhraseIndex` phrase by phrase.
struct PhraseIndexBuilder {
  private var words = WordTableBuilder()
  private var exactBytes: [UInt8] = []
  /// By word number and by mark of ASCII: the node after a phrase's first token; 0 where none
  /// begins so.
  private var roots: [Int32] = []
  private var rootMarks = [Int32](repeating: 0, count: 128)
  private var children = EdgeTableBuilder()
  /// Number 0 is none.
  private var nodeCount = 1
  /// The phrases with the nodes they end at.
  private var ends: [(node: Int32, terminal: PhraseTrie.Terminal)] = []

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
      node = child(of: EdgeKey(node, edge))
    }
    let start = Int32(exactBytes.count)
    if !phrase.isCaseless { appendExactBytes(phrase) }
    ends.append(
      (
        node,
        PhraseTrie.Terminal(
          target: Int32(target), leading: phrase.leading, trailing: phrase.trailing,
          exact: start..<Int32(exactBytes.count))
      ))
  }

  /// The index of all phrases that were added.
  mutating func finish() -> PhraseIndex {
    let terminals = Grouped(ends, count: nodeCount) { $0.node }
    var nodes = (0..<nodeCount).map { number in
      PhraseTrie.Node(terminals: terminals.range(of: Int32(number)), traits: [])
    }
    for (edge, _) in children.edges {
      nodes[Int(edge.node)].traits.insert(.hasChildren)
      if let space = PhraseIndex.space(of: edge.token) {
        nodes[Int(edge.node)].traits.insert(.hasChild(behind: space))
      }
    }
    let starts = firstTokens()
    for (node, _) in starts { nodes[Int(node)].traits.insert(.waits) }
    var beginnings = PhraseBeginnings()
    let edges = children.edges
    let children = Children(edges, count: nodeCount) { $0.edge.node }
    for (first, start) in starts {
      for (edge, child) in children[first] {
        guard PhraseIndex.space(of: edge.token) != nil else {
          beginnings.pairs.append(TokenHash.joined(start, hash(of: edge.token)))
          continue
        }
        if !nodes[Int(child)].terminals.isEmpty { nodes[Int(first)].traits.remove(.waits) }
        for (second, pairEnd) in children[child] {
          let pair = TokenHash.pair(start, hash(of: second.token))
          beginnings.add(pair, thirds: thirdTokens(behind: pairEnd, nodes, children))
        }
      }
    }
    let eager = eagerWords(in: nodes)
    let trie = PhraseTrie(
      edges: EdgeTable(edges), nodes: nodes, terminals: terminals.elements.map(\.terminal))
    return PhraseIndex(
      words: WordTable(words), trie: trie, exactBytes: exactBytes,
      roots: NumberTable(roots),
      rootMarks: NumberTable(rootMarks),
      eager: TokenFilter(eager.map { hash(of: UInt32($0)) }),
      pairs: TokenFilter(beginnings.pairs),
      eagerPairs: TokenFilter(beginnings.eagerPairs),
      triples: TokenFilter(beginnings.triples))
  }

  /// Every phrase goes on from `node`, that of a second token, with white space and one more token:
  /// the hashes of those tokens. Nil where a phrase ends there or goes on otherwise.
  private func thirdTokens(
    behind node: Int32, _ nodes: [PhraseTrie.Node], _ children: Children
  ) -> [UInt64]? {
    guard nodes[Int(node)].terminals.isEmpty else { return nil }
    var tokens: [UInt64] = []
    for (edge, child) in children[node] {
      guard PhraseIndex.space(of: edge.token) != nil, nodes[Int(child)].terminals.isEmpty else {
        return nil
      }
      for (third, _) in children[child] {
        guard isASCII(third.token) else { return nil }
        tokens.append(hash(of: third.token))
      }
    }
    return tokens
  }

  private func isASCII(_ edge: UInt32) -> Bool {
    PhraseIndex.mark(of: edge) != nil || edge < words.count && words.isASCII[Int(edge)]
  }

  /// The first words that cannot wait for the next token.
  private func eagerWords(in nodes: [PhraseTrie.Node]) -> [Int] {
    roots.indices.filter { word in
      let node = nodes[Int(roots[word])]
      return roots[word] != 0 && (!node.terminals.isEmpty || !node.traits.contains(.waits))
    }
  }

  /// The nodes that a first token of ASCII leads to, with its hash.
  private func firstTokens() -> [(node: Int32, hash: UInt64)] {
    var tokens: [(node: Int32, hash: UInt64)] = []
    for (word, node) in roots.enumerated() where node != 0 && words.isASCII[word] {
      tokens.append((node, words.hashes[word]))
    }
    for (mark, node) in rootMarks.enumerated() where node != 0 {
      tokens.append((node, TokenHash.mark(UInt8(mark))))
    }
    return tokens
  }

  private func hash(of edge: UInt32) -> UInt64 {
    if let mark = PhraseIndex.mark(of: edge) { return TokenHash.mark(mark) }
    return edge < words.count ? words.hashes[Int(edge)] : 0
  }

  private mutating func newNode() -> Int32 {
    nodeCount += 1
    return Int32(nodeCount - 1)
  }

  private mutating func child(of edge: EdgeKey) -> Int32 {
    let child = children.child(of: edge, orNew: Int32(nodeCount))
    if child == nodeCount { nodeCount += 1 }
    return child
  }

  private mutating func root(_ edge: UInt32, _ token: Phrase.Token) -> Int32 {
    if case .mark(let scalar) = token, scalar.isASCII {
      let slot = Int(scalar.value)
      if rootMarks[slot] == 0 { rootMarks[slot] = newNode() }
      return rootMarks[slot]
    }
    let word = Int(edge)
    while roots.count <= word { roots.append(0) }
    if roots[word] == 0 { roots[word] = newNode() }
    return roots[word]
  }

  private mutating func edge(of token: Phrase.Token) -> UInt32 {
    switch token {
    case .space(let space): return PhraseIndex.edge(space)
    case .mark(let scalar) where scalar.isASCII:
      return PhraseIndex.edge(mark: UInt8(truncatingIfNeeded: scalar.value))
    case .mark(let scalar): return UInt32(words.number(of: String(scalar)))
    case .word(let word): return UInt32(words.number(of: word))
    }
  }

  private mutating func appendExactBytes(_ phrase: Phrase) {
    for token in phrase.tokens {
      switch token {
      case .word(let word): exactBytes += word.utf8
      case .mark(let scalar): exactBytes += String(scalar).utf8
      case .space: exactBytes.append(0x20)
      }
    }
  }
}

/// The edges of a trie by the node that they leave.
private typealias Children = Grouped<(edge: EdgeKey, child: Int32)>

/// Elements side by side by the node that each belongs to, in the order in which they came.
private struct Grouped<Element> {
  let elements: [Element]
  /// By node: where its elements begin; those of the next follow.
  private let starts: [Int32]

  /// - Parameter count: How many nodes there are.
  init(_ elements: [Element], count: Int, by node: (Element) -> Int32) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for element in elements { starts[Int(node(element)) + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    self.starts = starts
    var sorted = elements
    for element in elements {
      let node = Int(node(element))
      sorted[Int(starts[node])] = element
      starts[node] += 1
    }
    self.elements = sorted
  }

  func range(of node: Int32) -> Range<Int32> { starts[Int(node)]..<starts[Int(node) + 1] }

  subscript(node: Int32) -> ArraySlice<Element> {
    elements[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])]
  }
}

/// The hashes of what phrases begin with.
private struct PhraseBeginnings {
  var pairs: [UInt64] = []
  var eagerPairs: [UInt64] = []
  var triples: [UInt64] = []

  /// - Parameter thirds: the hashes of the tokens that may follow; nil where the pair cannot wait.
  mutating func add(_ pair: UInt64, thirds: [UInt64]?) {
    pairs.append(pair)
    if let thirds {
      for third in thirds { triples.append(TokenHash.pair(pair, third)) }
    } else {
      eagerPairs.append(pair)
    }
  }
}
