/// Edits of one source that can all be applied together.
///
/// They come in groups, the edits of one fix, of which either all are taken or none. First come,
/// first served: a group that conflicts with one taken before is left out, so whoever offers fixes
/// in the order of their places gets the same result every time. Two edits conflict where they
/// share a byte, and where one of them is an insertion that touches the other. Replacements that
/// only touch do not. An edit that was taken before, exactly the same, is no conflict.
package struct EditSet: Sendable {
  private var taken: Set<Edit> = []
  /// One bit for each byte of the source that an edit replaces.
  private var replaced: BitSet
  /// One bit for each offset, the end included, at which an edit inserts.
  private var insertions: BitSet
  private let byteCount: Int

  /// An empty set for a source of `byteCount` bytes.
  package init(byteCount: Int) {
    self.byteCount = byteCount
    replaced = BitSet(count: byteCount)
    insertions = BitSet(count: byteCount + 1)
  }

  /// The edits taken, ascending and apart from each other.
  package var edits: [Edit] { taken.sorted { $0.range < $1.range } }
  package var isEmpty: Bool { taken.isEmpty }
  package var count: Int { taken.count }

  /// Takes all edits of `group`, or none where one of them conflicts or leaves the source.
  ///
  /// The edits of a group must ascend and be apart, as those of a fix are.
  package mutating func insert(_ group: [Edit]) -> Bool {
    let new = group.filter { !taken.contains($0) }
    guard new.allSatisfy(isFree), Self.areApart(new) else { return false }
    for edit in new {
      taken.insert(edit)
      if edit.range.isEmpty {
        insertions.insert(edit.range.start)
      } else {
        replaced.insert(edit.range)
      }
    }
    return true
  }

  private func isFree(_ edit: Edit) -> Bool {
    let range = edit.range
    guard range.end <= byteCount else { return false }
    guard range.isEmpty else {
      return !replaced.intersects(range)
        && !insertions.intersects(ByteRange(range.start, range.end + 1))
    }
    let around = ByteRange(max(0, range.start - 1), min(byteCount, range.start + 1))
    return !replaced.intersects(around)
      && !insertions.intersects(ByteRange(range.start, range.start + 1))
  }

  private static func areApart(_ edits: [Edit]) -> Bool {
    zip(edits, edits.dropFirst()).allSatisfy { first, second in
      first.range.end < second.range.start
        || first.range.end == second.range.start && !first.range.isEmpty && !second.range.isEmpty
    }
  }

  /// `bytes`, which must be the source, with every edit made.
  package func apply(to bytes: [UInt8]) -> [UInt8] {
    bytes.applying(edits, in: ByteRange(0, bytes.count))
  }
}

/// A set of small integers, a bit for each.
private struct BitSet: Sendable {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: count / 64 + 1) }

  mutating func insert(_ member: Int) { words[member / 64] |= 1 &<< UInt64(member % 64) }

  mutating func insert(_ range: ByteRange) {
    var index = range.start
    while index < range.end {
      let next = min(range.end, (index / 64 + 1) * 64)
      words[index / 64] |= Self.mask(index, next)
      index = next
    }
  }

  func intersects(_ range: ByteRange) -> Bool {
    var index = range.start
    while index < range.end {
      let next = min(range.end, (index / 64 + 1) * 64)
      if words[index / 64] & Self.mask(index, next) != 0 { return true }
      index = next
    }
    return false
  }

  /// The bits of `start..<end`, which lie in one word.
  private static func mask(_ start: Int, _ end: Int) -> UInt64 {
    (UInt64.max &>> UInt64(64 - (end - start))) &<< UInt64(start % 64)
  }
}
