/// Which of the words of a post belong to which of its prose blocks.
package struct BlockWords: Sendable {
  /// For each block, how many words there are up to its end.
  private var ends: [Int] = []

  package init() {}

  package mutating func reserveCapacity(_ blocks: Int) { ends.reserveCapacity(blocks) }

  /// Gives the next block all words up to `end` that no block before it has.
  package mutating func append(upTo end: Int) { ends.append(end) }

  /// The words of a block, by their places among all.
  package subscript(block: Int) -> Range<Int> {
    (block == 0 ? 0 : ends[block - 1])..<ends[block]
  }
}
