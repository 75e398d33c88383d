import Markup
package import SourceText

/// Which bytes of the source are prose that stands there as it is shown.
///
/// For rules that read the whole source but correct prose alone.
package struct ProseCover: Sendable {
  /// Ascending and apart from each other.
  package let ranges: [ByteRange]

  package init(_ post: Post) { ranges = Self.verbatim(post.document.prose).sorted() }

  /// With what stands for other text than its own: escapes and character references.
  init(withDecoded prose: Prose) {
    let decoded = prose.text.withBytes { text in
      prose.map.runs
        .filter { !$0.isVerbatim && !text.starts(with: "\u{FFFC}", at: Int($0.text)) }
        .map { ByteRange(Int($0.source), Int($0.source) + Int($0.decodedLength)) }
    }
    ranges = (Self.verbatim(prose) + decoded).sorted()
  }

  private static func verbatim(_ prose: Prose) -> [ByteRange] {
    let runs = prose.map.runs
    var ranges: [ByteRange] = []
    for (index, run) in runs.enumerated() where run.isVerbatim {
      let end = index + 1 < runs.count ? Int(runs[index + 1].text) : prose.text.count
      // The two line feeds between blocks belong to no run.
      let blockEnd = Self.endOfBlock(holding: Int(run.text), in: prose.blocks)
      let count = min(end, blockEnd) - Int(run.text)
      if count > 0 { ranges.append(ByteRange(Int(run.source), Int(run.source) + count)) }
    }
    return ranges
  }

  /// Whether all of `range` lies within one stretch of prose.
  package func contains(_ range: ByteRange) -> Bool {
    let next = ranges.partitioningIndex { $0.start > range.start }
    return next > 0 && ranges[next - 1].contains(range)
  }

  private static func endOfBlock(holding offset: Int, in blocks: [ProseBlock]) -> Int {
    let next = blocks.partitioningIndex { $0.text.start > offset }
    return next > 0 ? blocks[next - 1].text.end : 0
  }
}
