/// The edges of the trie of phrases: a hash table of its own, since a walk asks it for every token.
struct EdgeTable: Sendable {
  /// Three numbers for each slot: node, token and child, which is 0 where the slot is free.
  private let slots: NumberTable
  private let slotCount: Int

  /// The child at the end of an edge; 0 where there is none.
  @inline(__always)
  func child(of node: Int32, _ token: UInt32) -> Int32 {
    var slot = EdgeKey(node, token).slot(of: slotCount)
    while true {
      let child = slots[slot &* 3 &+ 2]
      if child == 0 { return 0 }
      if slots[slot &* 3] == node, slots[slot &* 3 &+ 1] == token { return Int32(child) }
      slot &+= 1
      if slot == slotCount { slot = 0 }
    }
  }

  /// Takes edges with their children. A fifth of the slots stays free, so that a search always
  /// ends.
  init(_ edges: [(edge: EdgeKey, child: Int32)]) {
    slotCount = edges.isEmpty ? 0 : edges.count + edges.count / 4 + 1
    var slots = [UInt32](repeating: 0, count: slotCount * 3)
    for (edge, child) in edges {
      var slot = edge.slot(of: slotCount)
      while slots[slot * 3 + 2] != 0 { slot = slot + 1 == slotCount ? 0 : slot + 1 }
      slots[slot * 3] = UInt32(edge.node)
      slots[slot * 3 + 1] = edge.token
      slots[slot * 3 + 2] = UInt32(child)
    }
    self.slots = NumberTable(slots)
  }

  func write(to archive: inout ArchiveWriter) { archive.write(slots) }

  init(from archive: inout ArchiveReader) {
    slots = archive.table()
    slotCount = slots.count / 3
  }
}

/// Where an edge leaves the trie's node, and by which token.
struct EdgeKey: Equatable, Sendable {
  let node: Int32
  let token: UInt32

  @inline(__always)
  init(_ node: Int32, _ token: UInt32) {
    self.node = node
    self.token = token
  }

  /// The slot to begin with: a product depends in its upper bits on all of its factor.
  @inline(__always)
  func slot(of count: Int) -> Int {
    let key = UInt64(UInt32(bitPattern: node)) &<< 32 | UInt64(token)
    let hash = (key &* 0x9E37_79B9_7F4A_7C15) &>> 32
    return Int(truncatingIfNeeded: (hash &* UInt64(truncatingIfNeeded: count)) &>> 32)
  }
}

/// Gathers the edges of a trie in the order in which they come, so that equal phrases make equal
/// tables.
struct EdgeTableBuilder {
  private(set) var edges: [(edge: EdgeKey, child: Int32)] = []
  /// The places of edges plus one, 0 where free; at most half of them taken.
  private var slots = [Int32](repeating: 0, count: 64)

  /// The child at the end of `edge`, which is `new` where there is none yet.
  mutating func child(of edge: EdgeKey, orNew new: Int32) -> Int32 {
    let slot = slot(of: edge)
    if slots[slot] != 0 { return edges[Int(slots[slot]) - 1].child }
    edges.append((edge, new))
    slots[slot] = Int32(edges.count)
    if edges.count * 2 > slots.count { grow() }
    return new
  }

  /// Where an edge stands, or the free slot that is its own.
  private func slot(of edge: EdgeKey) -> Int {
    var slot = edge.slot(of: slots.count)
    while slots[slot] != 0, edges[Int(slots[slot]) - 1].edge != edge {
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (place, edge) in edges.enumerated() { slots[slot(of: edge.edge)] = Int32(place) + 1 }
  }
}
