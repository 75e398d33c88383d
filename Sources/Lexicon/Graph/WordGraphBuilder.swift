/// Makes a `WordGraph` of words in order (Daciuk et al., "Incremental Construction of Minimal
/// Acyclic Finite-State Automata", 2000, algorithm 1).
package struct WordGraphBuilder {
  private typealias Node = [Edge]

  private struct Edge: Hashable {
    var symbol: UInt8
    var target: UInt32
  }

  /// Nodes that are done, by their edges, with the numbers of their first edges.
  private var numbers: [Node: UInt32] = [:]
  /// By number: how many ends of words lie behind it.
  private var wordCounts: [UInt32: Int] = [:]
  private var edges: [UInt8]
  /// The nodes along the last word, which may get more edges.
  private var path: [Node] = [[]]
  private var last: [UInt8] = []

  /// The table grew beyond what 20 bits can number.
  package struct TooLarge: Error {}

  package init() {
    // The place of edge 0, which leads to the root.
    edges = [0, 0, 0, 0]
  }

  /// The table of `words`; those that `WordSymbols` cannot spell are passed over.
  package static func table(of words: [String: WordFacts]) throws(TooLarge) -> [UInt8] {
    var spelled: [(symbols: [UInt8], facts: WordFacts)] = []
    spelled.reserveCapacity(words.count)
    for (word, facts) in words {
      if let symbols = Self.symbols(of: word) { spelled.append((symbols, facts)) }
    }
    spelled.sort { $0.symbols.lexicographicallyPrecedes($1.symbols) }
    var builder = WordGraphBuilder()
    for word in spelled { builder.add(word.symbols, word.facts) }
    return try builder.finish()
  }

  private static func symbols(of word: String) -> [UInt8]? {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordSymbols.longest) { symbols in
        WordSymbols.write(bytes, to: symbols).map { Array(symbols[..<$0]) }
      }
    }
  }

  /// Adds a word, which must come after all before it.
  private mutating func add(_ word: [UInt8], _ facts: WordFacts) {
    var shared = 0
    while shared < min(word.count, last.count), word[shared] == last[shared] { shared += 1 }
    close(to: shared)
    for symbol in word[shared...] {
      path[path.count - 1].append(Edge(symbol: symbol, target: 0))
      path.append([])
    }
    path[path.count - 1].append(Edge(symbol: WordSymbols.end, target: facts.rawValue))
    last = word
  }

  /// Numbers the nodes of the path below `depth`, to which nothing more can come.
  private mutating func close(to depth: Int) {
    while path.count > depth + 1 {
      let number = number(of: path.removeLast())
      path[path.count - 1][path[path.count - 1].count - 1].target = number
    }
  }

  private mutating func number(of node: Node) -> UInt32 {
    if let number = numbers[node] { return number }
    let number = UInt32(edges.count / 4)
    // A look-up goes through the edges in order: those come first that most words take.
    let order = node.map { ($0, words: wordCount(behind: $0)) }.sorted { $0.words > $1.words }
    for (index, edge) in order.enumerated() {
      append(edge.0, isLast: index == node.count - 1)
    }
    numbers[node] = number
    wordCounts[number] = order.reduce(0) { $0 + $1.words }
    return number
  }

  private func wordCount(behind edge: Edge) -> Int {
    edge.symbol == WordSymbols.end ? 1 : wordCounts[edge.target, default: 0]
  }

  private mutating func append(_ edge: Edge, isLast: Bool) {
    let target = edge.target
    edges += [
      edge.symbol, UInt8(target & 0x7F), UInt8(target >> 7 & 0x7F),
      UInt8(target >> 14 & 0x3F) | (isLast ? 0x40 : 0),
    ]
  }

  private mutating func finish() throws(TooLarge) -> [UInt8] {
    close(to: 0)
    let root = number(of: path[0])
    guard edges.count / 4 < 1 << 20 else { throw TooLarge() }
    let table = edges
    edges = []
    append(Edge(symbol: 0, target: root), isLast: true)
    return edges + table.dropFirst(4)
  }
}
