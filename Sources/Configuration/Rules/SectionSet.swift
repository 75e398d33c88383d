/// Which sections of the settings speak of a post. Posts with the same ones have the same rules, so
/// that those are chosen once for all of them.
package struct SectionSet: Hashable, Sendable {
  private var words: [UInt64] = []

  package init() {}

  package mutating func insert(_ index: Int) {
    while words.count <= index / 64 { words.append(0) }
    words[index / 64] |= 1 << UInt64(index % 64)
  }

  package func contains(_ index: Int) -> Bool {
    index / 64 < words.count && words[index / 64] & 1 << UInt64(index % 64) != 0
  }
}
