/// A set of hashes of 64 bits. They need no hashing of their own, so that an insertion takes a
/// quarter of what it does in a `Set`.
struct HashSet {
  /// A power of two of them, at least half of them zero, which stands for none.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var count = 0
  private let multiplier = Self.multiplier

  /// Random, so that no text can be made to crowd one slot.
  private static let multiplier = UInt64.random(in: .min ... .max) | 1

  func contains(_ hash: UInt64) -> Bool { slots[slot(of: max(hash, 1))] != 0 }

  /// Returns whether it was not there.
  @discardableResult
  mutating func insert(_ hash: UInt64) -> Bool {
    let hash = max(hash, 1)
    let slot = slot(of: hash)
    guard slots[slot] == 0 else { return false }
    slots[slot] = hash
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  /// The slot that holds a hash, or where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count &- 1
    // The upper bits of the product depend on all of the hash.
    var slot = Int(truncatingIfNeeded: (hash &* multiplier) &>> 32) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let hashes = slots.filter { $0 != 0 }
    slots = Array(repeating: 0, count: slots.count * 2)
    for hash in hashes { slots[slot(of: hash)] = hash }
  }
}
