/// The edges of the trie of phrases: a hash table of its own, since a walk asks it for every token.
struct EdgeTable: Sendable {
  /// The node and the token of an edge; `vacant` where a slot is free.
  private var keys: [UInt64] = Array(repeating: vacant, count: 64)
  private var children: [Int32] = Array(repeating: 0, count: 64)
  private var count = 0
  private static let vacant = UInt64.max

  /// The child at the end of an edge; 0 where there is none.
  @inline(__always)
  func child(of node: Int32, _ token: UInt32) -> Int32 {
    let key = Self.key(node, token)
    var slot = Self.hash(key) & (keys.count - 1)
    while keys[slot] != key {
      if keys[slot] == Self.vacant { return 0 }
      slot = (slot + 1) & (keys.count - 1)
    }
    return children[slot]
  }

  /// Adds an edge that is not there yet.
  mutating func insert(_ node: Int32, _ token: UInt32, child: Int32) {
    if (count + 1) * 2 > keys.count { grow() }
    count += 1
    place(Self.key(node, token), child)
  }

  /// Makes room for `count` edges.
  mutating func reserveCapacity(_ count: Int) {
    while keys.count < count * 2 { grow() }
  }

  /// Calls `body` with each edge: the node, the token and the child.
  func forEach(_ body: (Int32, UInt32, Int32) -> Void) {
    for (key, child) in zip(keys, children) where key != Self.vacant {
      body(Int32(bitPattern: UInt32(key >> 32)), UInt32(truncatingIfNeeded: key), child)
    }
  }

  private mutating func grow() {
    let old = zip(keys, children).filter { $0.0 != Self.vacant }
    keys = Array(repeating: Self.vacant, count: keys.count * 4)
    children = Array(repeating: 0, count: keys.count)
    for (key, child) in old { place(key, child) }
  }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    var slot = Self.hash(key) & (keys.count - 1)
    while keys[slot] != Self.vacant { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = child
  }

  @inline(__always)
  private static func key(_ node: Int32, _ token: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(token)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }
}
