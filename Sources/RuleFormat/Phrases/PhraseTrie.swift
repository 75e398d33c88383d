/// The phrases as a trie over tokens, in tables that are read where they stand.
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

  private let edges: EdgeTable
  /// By node: where its terminals end, which begin where those of the node before end, and in the
  /// lowest bits its traits. Node 0 is none.
  private let nodes: NumberTable
  /// By terminal: its target, its edges and the length of its text in one, and where that begins.
  private let terminals: NumberTable

  var isEmpty: Bool { nodes.count <= 1 }

  /// - Parameter terminals: those of the first node, then those of the next, and so on.
  init(edges: EdgeTable, nodes: [Node], terminals: [Terminal]) {
    self.edges = edges
    self.nodes = NumberTable(
      nodes.map { $0.terminals.upperBound << Int32(Traits.bitWidth) | Int32($0.traits.rawValue) })
    var numbers: [Int32] = []
    numbers.reserveCapacity(terminals.count * 3)
    for terminal in terminals {
      let borders = Int32(terminal.leading.rawValue) << 2 | Int32(terminal.trailing.rawValue)
      numbers.append(terminal.target)
      numbers.append(Int32(terminal.exact.count) << 4 | borders)
      numbers.append(terminal.exact.lowerBound)
    }
    self.terminals = NumberTable(numbers)
  }

  /// The child at the end of an edge; 0 where there is none.
  @inline(__always)
  func child(of node: Int32, _ token: UInt32) -> Int32 { edges.child(of: node, token) }

  @inline(__always)
  func node(_ number: Int32) -> Node {
    let value = nodes[Int(number)]
    let start = nodes[Int(number) - 1] >> Traits.bitWidth
    let end = value >> Traits.bitWidth
    return Node(
      terminals: Int32(min(start, end))..<Int32(end),
      traits: Traits(rawValue: UInt8(value & (1 << Traits.bitWidth - 1))))
  }

  func terminal(_ number: Int32) -> Terminal {
    let place = Int(number) * 3
    let shape = terminals[place + 1]
    let start = Int32(terminals[place + 2])
    return Terminal(
      target: Int32(terminals[place]),
      leading: Phrase.Edge(rawValue: UInt8(shape >> 2 & 3)) ?? .anything,
      trailing: Phrase.Edge(rawValue: UInt8(shape & 3)) ?? .anything,
      exact: start..<start + Int32(shape >> 4))
  }

  func write(to archive: inout ArchiveWriter) {
    edges.write(to: &archive)
    archive.write(nodes)
    archive.write(terminals)
  }

  init(from archive: inout ArchiveReader) {
    edges = EdgeTable(from: &archive)
    nodes = archive.table()
    terminals = archive.table()
  }
}
