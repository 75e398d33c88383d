/// The phrases as a trie over tokens, in tables that are read where they stand.
///
/// Its nodes are numbered level by level, so that the children of a node are neighbours, in the
/// order of the tokens that lead to them: an edge is nothing but the token of a node, and to find
/// one is a search among a handful. Node 0 is the root, whose number also means “none”.
struct PhraseTrie: Sendable {
  struct Terminal: Sendable {
    let target: Int32
    let leading: Phrase.Edge
    let trailing: Phrase.Edge
    /// In `exactBytes`, the phrase as written, with one blank for each white space; empty where
    /// case is folded.
    let exact: Range<Int32>
  }

  struct Node: Sendable {
    /// The numbers of the terminals that end here.
    var terminals: Range<Int32> = 0..<0
    var traits: Traits = []
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// Some phrase goes on from here.
    static let hasChildren = Traits(rawValue: 1)
    /// White space behind this first token leads nowhere without a further token.
    static let waits = Traits(rawValue: 2)
    /// Some phrase goes on with white space of this kind.
    static func hasChild(behind space: PhraseSpace) -> Traits {
      Traits(rawValue: 4 << UInt8(space.rawValue))
    }
    /// A bit for each kind of white space that some phrase goes on with, by its raw value.
    @inline(__always)
    var spaces: UInt8 { rawValue &>> 2 }
    static let bitWidth = 6
  }

  /// By node: the token that leads to it.
  private let tokens: NumberTable
  /// By node, and once more at the end: its first child. Those of the next node follow.
  private let children: NumberTable
  /// By node: where its terminals end, which begin where those of the node before end, and in the
  /// lowest bits its traits.
  private let nodes: NumberTable
  /// By terminal: its target, its edges and the length of its text in one, where that begins, and
  /// its sequel plus one.
  private let terminals: NumberTable
  private static let terminalSize = 4

  var isEmpty: Bool { nodes.count <= 1 }

  /// - Parameters:
  ///   - tokens, children: By node.
  ///   - terminals: Those of the first node, then those of the next, and so on, each with the
  ///     number of its sequel; nil for none.
  init(
    tokens: [UInt32], children: [Range<Int32>], nodes: [Node],
    terminals: [(terminal: Terminal, sequel: Int?)]
  ) {
    self.tokens = NumberTable(tokens)
    self.children = NumberTable(children.map(\.lowerBound) + [Int32(tokens.count)])
    self.nodes = NumberTable(
      nodes.map { $0.terminals.upperBound << Int32(Traits.bitWidth) | Int32($0.traits.rawValue) })
    var numbers: [Int32] = []
    numbers.reserveCapacity(terminals.count * Self.terminalSize)
    for (terminal, sequel) in terminals {
      let edges =
        Int32(terminal.leading.rawValue) << Int32(Phrase.Edge.bitWidth)
        | Int32(terminal.trailing.rawValue)
      numbers.append(terminal.target)
      numbers.append(Int32(terminal.exact.count) << Int32(2 * Phrase.Edge.bitWidth) | edges)
      numbers.append(terminal.exact.lowerBound)
      numbers.append(sequel.map { Int32($0) + 1 } ?? 0)
    }
    self.terminals = NumberTable(numbers)
  }

  /// The child of a node behind a word or a mark; 0 where there is none.
  @inline(__always)
  func child(of node: Int32, _ token: UInt32) -> Int32 {
    var low = children[Int(node)]
    let end = children[Int(node) &+ 1]
    var high = end
    while low < high {
      let middle = (low &+ high) &>> 1
      if tokens[middle] < token { low = middle &+ 1 } else { high = middle }
    }
    return low < end && tokens[low] == token ? Int32(low) : 0
  }

  /// The child of a node behind white space of a kind that is among its `spaces`: they are the
  /// last, for no token has a larger number, the kind with the lowest bit at the end.
  @inline(__always)
  func child(of node: Int32, behind space: UInt8, of spaces: UInt8) -> Int32 {
    let before = (spaces & (((1 as UInt8) &<< space) &- 1)).nonzeroBitCount
    return Int32(children[Int(node) &+ 1] &- 1 &- before)
  }

  @inline(__always)
  func node(_ number: Int32) -> Node {
    let value = nodes[Int(number)]
    let start = nodes[Int(number) &- 1] &>> Traits.bitWidth
    let end = value &>> Traits.bitWidth
    return Node(
      terminals: Int32(min(start, end))..<Int32(end),
      traits: Traits(rawValue: UInt8(value & (1 << Traits.bitWidth - 1))))
  }

  @inline(__always)
  func terminal(_ number: Int32) -> Terminal {
    let place = Int(number) &* Self.terminalSize
    let shape = terminals[place &+ 1]
    let start = Int32(terminals[place &+ 2])
    let mask = 1 << Phrase.Edge.bitWidth - 1
    return Terminal(
      target: Int32(terminals[place]),
      leading: Phrase.Edge(rawValue: UInt8(shape &>> Phrase.Edge.bitWidth & mask)) ?? .anything,
      trailing: Phrase.Edge(rawValue: UInt8(shape & mask)) ?? .anything,
      exact: start..<start &+ Int32(shape &>> (2 * Phrase.Edge.bitWidth)))
  }

  /// The number of what may stand behind a terminal, which tells more often than not that it does
  /// not count; nil for anything.
  @inline(__always)
  func sequel(ofTerminal number: Int32) -> Int? {
    let sequel = terminals[Int(number) &* Self.terminalSize &+ 3]
    return sequel == 0 ? nil : sequel &- 1
  }

  func write(to archive: inout ArchiveWriter) {
    for table in [tokens, children, nodes, terminals] { archive.write(table) }
  }

  init(from archive: inout ArchiveReader) {
    tokens = archive.table()
    children = archive.table()
    nodes = archive.table()
    terminals = archive.table()
  }
}
