import SourceText

extension PhraseIndex {
  /// Writes the words, then the trie: a node is the token that leads to it and the node before,
  /// which has a lower number, so that it can be grown again node by node.
  func write(to archive: inout ArchiveWriter) {
    archive.write(words.count)
    for number in 0..<words.count { archive.write(words.word(number)) }
    var edges = [(parent: Int32, token: UInt32)](repeating: (0, 0), count: nodes.count)
    self.edges.forEach { edges[Int($2)] = ($0, $1) }
    for (word, node) in roots.enumerated() where node != 0 { edges[Int(node)] = (0, UInt32(word)) }
    for (mark, node) in rootMarks.enumerated() where node != 0 {
      edges[Int(node)] = (0, Self.edge(mark: UInt8(mark)))
    }
    archive.write(nodes.count)
    for number in 1..<max(nodes.count, 1) {
      archive.write(Int(edges[number].parent))
      archive.write(Self.code(of: edges[number].token))
      archive.write(each: nodes[number].terminals) { archive, place in
        terminals[Int(place)].write(to: &archive)
      }
    }
    archive.write(exactBytes)
  }

  init(from archive: inout ArchiveReader) {
    self.init()
    let words = archive.number()
    self.words.reserveCapacity(words)
    for _ in 0..<words {
      let word = archive.text().buffer
      if word.contains(where: { $0 >= 0x80 }) { hasNonASCII = true }
      self.words.append(word)
    }
    roots = Array(repeating: 0, count: words)
    let count = archive.number()
    edges.reserveCapacity(count)
    nodes.reserveCapacity(count)
    while nodes.count < count { grow(from: &archive) }
    exactBytes = archive.bytes()
    setFilter()
  }

  private mutating func grow(from archive: inout ArchiveReader) {
    let node = Int32(nodes.count)
    let parent = archive.number()
    let edge = Self.edge(ofCode: archive.number())
    if parent != 0 {
      nodes[parent].hasChildren = true
      edges.insert(Int32(parent), edge, child: node)
    } else if let mark = Self.mark(of: edge) {
      rootMarks[Int(mark)] = node
    } else {
      roots[Int(edge)] = node
    }
    let first = Int32(terminals.count)
    for _ in 0..<archive.number() { terminals.append(Terminal(from: &archive)) }
    nodes.append(Node(terminals: first..<Int32(terminals.count)))
  }

  /// Words have the lowest edges and all else the highest: here both begin at 0, by turns.
  private static func code(of edge: UInt32) -> Int {
    edge < 1 << 31 ? Int(edge) << 1 : Int(UInt32.max - edge) << 1 | 1
  }

  private static func edge(ofCode code: Int) -> UInt32 {
    let value = UInt32(truncatingIfNeeded: code >> 1)
    return code & 1 == 0 ? value : UInt32.max - value
  }
}

extension PhraseIndex.Terminal {
  fileprivate func write(to archive: inout ArchiveWriter) {
    archive.write(Int(target))
    archive.write(Int(leading.rawValue) << 2 | Int(trailing.rawValue))
    archive.write(exact.count)
    if !exact.isEmpty { archive.write(Int(exact.lowerBound)) }
  }

  fileprivate init(from archive: inout ArchiveReader) {
    let target = Int32(archive.number())
    let edges = archive.number()
    let length = Int32(archive.number())
    let start = length == 0 ? 0 : Int32(archive.number())
    self.init(
      target: target, leading: Phrase.Edge(rawValue: UInt8(edges >> 2)) ?? .anything,
      trailing: Phrase.Edge(rawValue: UInt8(edges & 3)) ?? .anything, exact: start..<start + length)
  }
}

extension LiteralGate {
  func write(to archive: inout ArchiveWriter) {
    archive.write(each: entries) {
      $0.write($1.literal)
      $0.write(Int($1.owner))
    }
  }

  init(from archive: inout ArchiveReader) {
    self.init()
    for _ in 0..<archive.number() { add([archive.bytes()], owner: archive.number()) }
  }
}
