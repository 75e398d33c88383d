import SourceText

/// Where in a text the phrases of a pattern set were seen, and which of its expressions may match.
struct Sightings {
  struct Sighting: Equatable {
    let list: Int32
    let start: Int32
    /// The end of the phrase; of no meaning where an expression is to be tried.
    let end: Int32
    let rank: Int32
    let expression: Int32
  }

  /// By list, then start, then rank.
  private(set) var all: [Sighting] = []
  /// Lists and places in their `searched` whose texts were seen, ascending, without repeats.
  private(set) var gated: [(list: Int32, searched: Int32)] = []
  private var hits: [PhraseIndex.Hit] = []

  /// Forgets what was seen.
  mutating func removeAll() {
    // In most blocks nothing is seen, and to empty what is empty costs as much as the look.
    if !all.isEmpty { all.removeAll(keepingCapacity: true) }
    if !gated.isEmpty { gated.removeAll(keepingCapacity: true) }
    if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
  }

  /// Looks for `set` in `range` of `text`.
  mutating func look(for set: PatternSet, in text: ByteView, _ range: ByteRange) {
    removeAll()
    let part = text[range].buffer
    set.index.scan(part, into: &hits)
    var owners: Set<Int32> = []
    set.gate.scan(part) { owner, _ in owners.insert(Int32(owner)) }
    add(hits[...], owners: Array(owners)[...], of: set, offset: range.start)
    add(owners: Array(owners)[...], of: set)
  }

  /// Takes over hits and owners that a pass over a larger text has found, all within one block that
  /// holds these bytes.
  mutating func take(
    _ hits: ArraySlice<PhraseIndex.Hit>, owners: ArraySlice<Int32>, of set: PatternSet,
    in content: ByteSet
  ) {
    removeAll()
    add(hits, owners: owners, of: set, offset: 0)
    add(owners: owners, of: set, in: content)
  }

  /// - Parameter content: the bytes that the block holds; nil where nothing is known of them.
  private mutating func add(
    owners: ArraySlice<Int32>, of set: PatternSet, in content: ByteSet? = nil
  ) {
    for owner in owners {
      guard case .searched(let list, let place) = set.gated[Int(owner)] else { continue }
      let searched = set.lists[Int(list)].searched[Int(place)]
      if content.map(searched.mayMatch) ?? true { gated.append((list, place)) }
    }
    if gated.count > 1 { gated.sort { ($0.list, $0.searched) < ($1.list, $1.searched) } }
  }

  private mutating func add(
    _ hits: ArraySlice<PhraseIndex.Hit>, owners: ArraySlice<Int32>, of set: PatternSet,
    offset: Int
  ) {
    for hit in hits {
      let target = set.target(hit.target)
      if let owner = set.owner(ofTried: target.expression), !owners.contains(owner) { continue }
      all.append(
        Sighting(
          list: target.list, start: hit.start + Int32(offset), end: hit.end + Int32(offset),
          rank: target.rank, expression: target.expression))
    }
    if all.count > 1 {
      all.sort { ($0.list, $0.start, $0.rank) < ($1.list, $1.start, $1.rank) }
    }
  }

  /// The sightings of one list.
  func sightings(of list: Int) -> ArraySlice<Sighting> {
    let start = all.partitioningIndex { $0.list >= list }
    var end = start
    while end < all.count, all[end].list == list { end += 1 }
    return all[start..<end]
  }

  /// Whether a gated expression of a list may match.
  func allows(_ searched: Int, of list: Int) -> Bool {
    gated.contains { $0.list == list && $0.searched == searched }
  }
}
