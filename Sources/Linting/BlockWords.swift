package import Markup
import SourceText
package import TextAnalysis

/// Which of the words of a post belong to which of its prose blocks.
package struct BlockWords: Sendable {
  /// For each block, how many words there are up to its end.
  private var ends: [Int] = []

  /// - Parameter words: Those of all `blocks`, in order.
  package init(of blocks: [ProseBlock], among words: [Word]) {
    ends.reserveCapacity(blocks.count)
    var end = 0
    for block in blocks {
      // A word has a byte at least, so that a short block has its end close by.
      let rest = words[end..<min(words.count, end + block.text.count)]
      end = rest.partitioningIndex { $0.range.start >= block.text.end }
      ends.append(end)
    }
  }

  /// The words of a block, by their places among all.
  package subscript(block: Int) -> Range<Int> {
    (block == 0 ? 0 : ends[block - 1])..<ends[block]
  }
}
