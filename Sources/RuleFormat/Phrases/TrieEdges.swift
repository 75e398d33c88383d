/// Where an edge leaves a trie's node, and by which token.
struct TrieEdge: Equatable, Sendable {
  let node: Int32
  let token: UInt32

  init(_ node: Int32, _ token: UInt32) {
    self.node = node
    self.token = token
  }

  /// The slot to begin with: a product depends in its upper bits on all of its factor.
  fileprivate func slot(of count: Int) -> Int {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(token)
    let hash = (key &* 0x9E37_79B9_7F4A_7C15) >> 32
    return Int((hash * UInt64(count)) >> 32)
  }
}

/// Gathers the edges of a trie in the order in which they come, so that equal phrases make equal
/// tables. The nodes are numbered in that order too.
struct TrieEdges {
  /// By node, the root first, which no edge leads to: the edge that leads to it.
  private(set) var edges = [TrieEdge(-1, 0)]
  /// The children of edges, 0 where free; at most half of them taken.
  private var slots = [Int32](repeating: 0, count: 64)

  /// The child at the end of `edge`, a new node where there was none.
  mutating func child(of edge: TrieEdge) -> Int32 {
    let slot = slot(of: edge)
    if slots[slot] != 0 { return slots[slot] }
    let child = Int32(edges.count)
    edges.append(edge)
    slots[slot] = child
    if edges.count * 2 > slots.count { grow() }
    return child
  }

  /// Where an edge stands, or the free slot that is its own.
  private func slot(of edge: TrieEdge) -> Int {
    var slot = edge.slot(of: slots.count)
    while slots[slot] != 0, edges[Int(slots[slot])] != edge {
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for child in edges.indices.dropFirst() { slots[slot(of: edges[child])] = Int32(child) }
  }
}
