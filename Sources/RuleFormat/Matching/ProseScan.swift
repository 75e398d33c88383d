import SourceText

/// One pass of a pattern set over all prose of a post, given out block by block.
struct ProseScan {
  private let set: PatternSet
  private var hits: [PhraseIndex.Hit] = []
  private var nextHit = 0
  /// Where texts that expressions need begin, with their owners in the gate.
  private var texts: [(start: Int32, owner: Int32)] = []
  private var nextText = 0
  private var owners: [Int32] = []

  /// - Parameter gate: That of the set, or what of it is of interest.
  init(_ set: PatternSet, _ gate: LiteralGate, _ text: ByteView) {
    self.set = set
    set.index.scan(text.buffer, into: &hits)
    var texts: [(start: Int32, owner: Int32)] = []
    gate.scan(text.buffer) { owner, start in texts.append((Int32(start), Int32(owner))) }
    // Found by their rarest bytes, they are not quite in order.
    texts.sort { $0.start < $1.start }
    self.texts = texts
  }

  /// What was seen within `block`, which holds the bytes of `content`. Blocks must be asked for in
  /// their order.
  mutating func take(_ block: ByteRange, _ content: ByteSet, into seen: inout Sightings) {
    while nextHit < hits.count, hits[nextHit].start < block.start { nextHit += 1 }
    let first = nextHit
    while nextHit < hits.count, hits[nextHit].start < block.end { nextHit += 1 }
    while nextText < texts.count, texts[nextText].start < block.start { nextText += 1 }
    owners.removeAll(keepingCapacity: true)
    while nextText < texts.count, texts[nextText].start < block.end {
      owners.append(texts[nextText].owner)
      nextText += 1
    }
    if owners.count > 1 {
      owners.sort()
      var kept = 1
      for index in 1..<owners.count where owners[index] != owners[kept - 1] {
        owners[kept] = owners[index]
        kept += 1
      }
      owners.removeLast(owners.count - kept)
    }
    seen.take(hits[first..<nextHit], owners: owners[...], of: set, in: content)
  }
}
