/// Builds a `PhraseIndex` phrase by phrase.
struct PhraseIndexBuilder {
  private var words = WordTableBuilder()
  private var exactBytes: [UInt8] = []
  private var edges = TrieEdges()
  private var sequels: [PhraseSequel] = []
  private var sequelNumbers: [PhraseSequel: Int] = [:]
  /// The phrases with the nodes they end at and the numbers of their sequels.
  private var ends: [(node: Int32, terminal: PhraseTrie.Terminal, sequel: Int?)] = []

  init() {}

  /// Adds a phrase, which must hold at least one token and not begin with white space.
  mutating func add(_ phrase: Phrase, target: Int) {
    var node: Int32 = 0
    for token in phrase.tokens {
      let edge = edge(of: token)
      node = edges.child(of: TrieEdge(node, edge))
    }
    let start = Int32(exactBytes.count)
    if !phrase.isCaseless { appendExactBytes(phrase) }
    ends.append(
      (
        node,
        PhraseTrie.Terminal(
          target: Int32(target), leading: phrase.leading, trailing: phrase.trailing,
          exact: start..<Int32(exactBytes.count)),
        phrase.sequel.map { number(of: $0) }
      ))
  }

  /// The index of all phrases that were added.
  mutating func finish() -> PhraseIndex {
    let levels = TrieLevels(edges.edges)
    let terminals = Grouped(ends, count: levels.tokens.count) { levels.numbers[Int($0.node)] }
    var nodes = levels.children.indices.map { number in
      PhraseTrie.Node(
        terminals: terminals.range(of: Int32(number)), traits: levels.traits(of: number))
    }
    var beginnings = PhraseBeginnings()
    var roots = [Int32](repeating: 0, count: words.count)
    var rootMarks = [Int32](repeating: 0, count: 128)
    for first in levels.children[0] {
      let token = levels.tokens[Int(first)]
      if let mark = PhraseIndex.mark(of: token) {
        rootMarks[Int(mark)] = first
      } else {
        roots[Int(token)] = first
      }
      guard isASCII(token) else { continue }
      addBeginnings(from: first, levels, &nodes, to: &beginnings)
    }
    return PhraseIndex(
      words: WordTable(words),
      trie: PhraseTrie(
        tokens: levels.tokens, children: levels.children, nodes: nodes,
        terminals: terminals.elements.map { ($0.terminal, $0.sequel) }),
      exactBytes: exactBytes, sequels: PhraseSequels(sequels), roots: NumberTable(roots),
      rootMarks: NumberTable(rootMarks),
      eager: TokenFilter(beginnings.eager), pairs: TokenFilter(beginnings.pairs),
      eagerPairs: TokenFilter(beginnings.eagerPairs), triples: TokenFilter(beginnings.triples))
  }

  /// Adds what phrases begin with whose first token leads to `first`, and settles whether it waits.
  private func addBeginnings(
    from first: Int32, _ levels: TrieLevels, _ nodes: inout [PhraseTrie.Node],
    to beginnings: inout PhraseBeginnings
  ) {
    let token = levels.tokens[Int(first)]
    let start = hash(of: token)
    var waits = true
    for child in levels.children[Int(first)] {
      let edge = levels.tokens[Int(child)]
      guard PhraseIndex.space(of: edge) != nil else {
        beginnings.pairs.append(TokenHash.joined(start, hash(of: edge)))
        continue
      }
      if !nodes[Int(child)].terminals.isEmpty { waits = false }
      for second in levels.children[Int(child)] {
        let pair = TokenHash.pair(start, hash(of: levels.tokens[Int(second)]))
        beginnings.add(pair, thirds: thirdTokens(behind: second, nodes, levels))
      }
    }
    if waits { nodes[Int(first)].traits.insert(.waits) }
    let isWord = PhraseIndex.mark(of: token) == nil
    if isWord, !waits || !nodes[Int(first)].terminals.isEmpty { beginnings.eager.append(start) }
  }

  /// Every phrase goes on from `node`, that of a second token, with white space and one more token:
  /// the hashes of those tokens. Nil where a phrase ends there or goes on otherwise.
  private func thirdTokens(
    behind node: Int32, _ nodes: [PhraseTrie.Node], _ levels: TrieLevels
  ) -> [UInt64]? {
    guard nodes[Int(node)].terminals.isEmpty else { return nil }
    var tokens: [UInt64] = []
    for child in levels.children[Int(node)] {
      guard PhraseIndex.space(of: levels.tokens[Int(child)]) != nil,
        nodes[Int(child)].terminals.isEmpty
      else { return nil }
      for third in levels.children[Int(child)] {
        let token = levels.tokens[Int(third)]
        guard isASCII(token) else { return nil }
        tokens.append(hash(of: token))
      }
    }
    return tokens
  }

  private func isASCII(_ edge: UInt32) -> Bool {
    PhraseIndex.mark(of: edge) != nil || edge < words.count && words.isASCII[Int(edge)]
  }

  private func hash(of edge: UInt32) -> UInt64 {
    if let mark = PhraseIndex.mark(of: edge) { return TokenHash.mark(mark) }
    return edge < words.count ? words.hashes[Int(edge)] : 0
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

  private mutating func number(of sequel: PhraseSequel) -> Int {
    if let number = sequelNumbers[sequel] { return number }
    let number = sequels.count
    sequels.append(sequel)
    sequelNumbers[sequel] = number
    return number
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

/// The nodes of a trie numbered level by level, those with one parent by the tokens that lead to
/// them.
private struct TrieLevels {
  /// By node: the token that leads to it; 0 for the root.
  private(set) var tokens: [UInt32] = []
  /// By node.
  private(set) var children: [Range<Int32>] = []
  /// By node as they were numbered before: the number it has now.
  private(set) var numbers: [Int32]

  init(_ edges: [TrieEdge]) {
    numbers = Array(repeating: 0, count: edges.count)
    let byParent = Grouped(Array(edges.indices.dropFirst()), count: edges.count) { edges[$0].node }
    var nodes = [0]
    nodes.reserveCapacity(edges.count)
    for number in edges.indices {
      let node = nodes[number]
      numbers[node] = Int32(number)
      tokens.append(edges[node].token)
      children.append(Int32(nodes.count)..<Int32(nodes.count + byParent[Int32(node)].count))
      nodes += byParent[Int32(node)]
      let siblings = Int(children[number].lowerBound)...
      if children[number].count > 1 {
        nodes[siblings].sort { edges[$0].token < edges[$1].token }
      }
    }
  }

  /// That some phrase goes on from a node, and with which white space.
  func traits(of node: Int) -> PhraseTrie.Traits {
    guard !children[node].isEmpty else { return [] }
    var traits = PhraseTrie.Traits.hasChildren
    for child in children[node].reversed() {
      guard let space = PhraseIndex.space(of: tokens[Int(child)]) else { break }
      traits.insert(.hasChild(behind: space))
    }
    return traits
  }
}

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
  /// Of words that cannot wait for the next token.
  var eager: [UInt64] = []
  var pairs: [UInt64] = []
  var eagerPairs: [UInt64] = []
  var triples: [UInt64] = []

  /// - Parameter thirds: the hashes of the tokens that may follow; nil where the pair cannot wait.
  mutating func add(_ pair: UInt64, thirds: [UInt64]?) {
    pairs.append(pair)
    if let thirds {
      for third in thirds { triples.append(TokenHash.pair(pair, third)) }
    } else {
      eagerPairs.append(TokenHash.remixed(pair))
    }
  }
}
