import Markup
package import SourceText

/// Which bytes of the source are prose that stands there as it is shown.
///
/// For rules that read the whole source but correct prose alone.
package struct ProseCover: Sendable {
  /// Ascending and apart from each other.
  private let ranges: [ByteRange]

  package init(_ post: Post) {
    let prose = post.document.prose
    let runs = prose.map.runs
    var ranges: [ByteRange] = []
    for (index, run) in runs.enumerated() where run.isVerbatim {
      let end = index + 1 < runs.count ? Int(runs[index + 1].text) : prose.text.count
      // The two line feeds between blocks belong to no run.
      let blockEnd = Self.endOfBlock(holding: Int(run.text), in: prose.blocks)
      let count = min(end, blockEnd) - Int(run.text)
      if count > 0 { ranges.append(ByteRange(Int(run.source), Int(run.source) + count)) }
    }
    self.ranges = ranges.sorted()
  }

  /// Whether all of `range` lies within one stretch of prose.
  package func contains(_ range: ByteRange) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start <= range.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(range)
  }

  private static func endOfBlock(holding offset: Int, in blocks: [ProseBlock]) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].text.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? blocks[low - 1].text.end : 0
  }
}
