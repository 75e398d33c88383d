/// Words with their facts as the least automaton that accepts them (a DAWG), read where it lies.
///
/// It is a list of edges of four bytes of seven bits, so that it may stand in a string literal,
/// which the system maps and reads page by page when it is asked. An edge holds a symbol, the node
/// it leads to and whether it is its node's last; a node is the number of its first edge. The edge
/// of the symbol `WordSymbols.end` ends a word and holds its facts in place of a node. The target
/// of edge 0 is the root.
package struct WordGraph: Sendable {
  /// The edges, which stay as long as the program does.
  nonisolated(unsafe) private let base: UnsafeRawPointer
  private let count: UInt32
  /// By two small letters of ASCII: the node behind them; 0 where no word begins so. The first two
  /// nodes have the most edges by far, and nearly every look-up would go over them.
  private var starts = [UInt32](repeating: 0, count: 26 * 26)

  package init(_ edges: StaticString) {
    base = UnsafeRawPointer(edges.utf8Start)
    count = UInt32(edges.utf8CodeUnitCount / 4)
    for first in self.edges(from: root) {
      guard Self.start(first.symbol, UInt8(ascii: "a")) != nil else { continue }
      for second in self.edges(from: first.target) {
        guard let start = Self.start(first.symbol, second.symbol) else { continue }
        starts[start] = second.target
      }
    }
  }

  /// The place of two symbols in `starts`; nil where one is no small letter of ASCII.
  @inline(__always)
  private static func start(_ first: UInt8, _ second: UInt8) -> Int? {
    let (first, second) = (Int(first &- 0x61), Int(second &- 0x61))
    return first < 26 && second < 26 ? first &* 26 &+ second : nil
  }

  struct Edge {
    let bits: UInt32

    @inline(__always)
    var symbol: UInt8 { UInt8(truncatingIfNeeded: bits) & 0x7F }
    /// A node, or the facts of a word; 20 bits.
    var target: UInt32 {
      bits >> 8 & 0x7F | bits >> 9 & 0x3F80 | bits >> 10 & 0xFC000
    }
    @inline(__always)
    var isLast: Bool { bits & 0x4000_0000 != 0 }
  }

  var root: UInt32 { edge(0).target }

  /// The edge of a number; outside of the table a last one of the end symbol.
  @inline(__always)
  func edge(_ number: UInt32) -> Edge {
    guard number < count else { return Edge(bits: 0x4000_0000) }
    let bits = base.loadUnaligned(fromByteOffset: Int(number) &* 4, as: UInt32.self)
    return Edge(bits: UInt32(littleEndian: bits))
  }

  /// The target of the edge of `symbol` from `node`; nil where there is none.
  @inline(__always)
  func target(from node: UInt32, _ symbol: UInt8) -> UInt32? {
    var number = node
    while true {
      let edge = edge(number)
      if edge.symbol == symbol { return edge.target }
      if edge.isLast { return nil }
      number &+= 1
    }
  }

  /// The same for two symbols at once.
  @inline(__always)
  func targets(from node: UInt32, _ first: UInt8, _ second: UInt8) -> (UInt32?, UInt32?) {
    var targets: (UInt32?, UInt32?)
    var number = node
    while true {
      let edge = edge(number)
      if edge.symbol == first { targets.0 = edge.target }
      if edge.symbol == second { targets.1 = edge.target }
      if edge.isLast { return targets }
      number &+= 1
    }
  }

  /// The edges from `node`, in order.
  @inline(__always)
  func edges(from node: UInt32) -> Edges { Edges(graph: self, number: node) }

  struct Edges: Sequence, IteratorProtocol {
    fileprivate let graph: WordGraph
    /// That of the next one; nil behind the last.
    fileprivate var number: UInt32?

    @inline(__always)
    mutating func next() -> Edge? {
      guard let number else { return nil }
      let edge = graph.edge(number)
      self.number = edge.isLast ? nil : number + 1
      return edge
    }
  }

  /// The facts of the word that ends in `node`; unknown where none does.
  @inline(__always)
  func facts(at node: UInt32) -> WordFacts {
    WordFacts(rawValue: target(from: node, WordSymbols.end) ?? 0)
  }

  /// The facts of the word of `symbols`.
  func facts(of symbols: UnsafeBufferPointer<UInt8>) -> WordFacts {
    var node = root
    var index = 0
    if symbols.count > 1, let start = Self.start(symbols[0], symbols[1]) {
      guard starts[start] != 0 else { return .unknown }
      node = starts[start]
      index = 2
    }
    while index < symbols.count {
      guard let next = target(from: node, symbols[index]) else { return .unknown }
      node = next
      index += 1
    }
    return facts(at: node)
  }
}
