import SourceText

/// A match of a list of patterns.
struct Match: Equatable {
  let range: ByteRange
  /// Which of the list's patterns it is.
  let choice: Int
  /// The expression that found it; nil for none.
  let expression: Int32?
}

/// Finds the matches of one list in one text, as a backtracking engine finds those of its patterns
/// joined by `|`: the earliest, of those the first in order, and on from its end.
struct MatchSearch: ~Copyable {
  private let runs: [CharacterRuns]
  private let text: ByteView
  private let range: ByteRange
  private let pool: ExpressionPool
  private var sightings: ArraySlice<Sightings.Sighting>
  private var searched: [Next]
  private var position: Int

  /// The next match of a searched expression, which stays good until the search has passed it.
  private struct Next {
    let seeker: PatternSet.Seeker
    let rank: Int32
    var match: ByteRange?
    var isKnown = false
  }

  init(
    _ number: Int, of set: PatternSet, seen: Sightings, in text: ByteView, _ range: ByteRange,
    pool: ExpressionPool
  ) {
    runs = set.runs
    self.text = text
    self.range = range
    self.pool = pool
    sightings = seen.sightings(of: number)
    searched = set.lists[number].searched.enumerated().compactMap { place, searched in
      guard !searched.isGated || seen.allows(place, of: number),
        searched.needs.pairsStand(in: text, range)
      else { return nil }
      return Next(seeker: searched.seeker, rank: searched.rank)
    }
    position = range.start
  }

  mutating func next() -> Match? {
    guard position <= range.end else { return nil }
    let found = nextSearched()
    while let sighting = sightings.first {
      guard sighting.start >= position, sighting.end <= range.end else {
        sightings.removeFirst()
        continue
      }
      if let found, (found.range.start, found.rank) < (Int(sighting.start), sighting.rank) { break }
      sightings.removeFirst()
      if sighting.expression < 0 {
        return take(ByteRange(Int(sighting.start), Int(sighting.end)), sighting.rank, nil)
      }
      // Several phrases may lead to the same expression at the same place.
      while let same = sightings.first, same.start == sighting.start, same.rank == sighting.rank {
        sightings.removeFirst()
      }
      if let match = pool.match(sighting.expression, in: text, range, at: Int(sighting.start)) {
        return take(match, sighting.rank, sighting.expression)
      }
    }
    return found.map { take($0.range, $0.rank, $0.expression) }
  }

  private mutating func take(_ match: ByteRange, _ rank: Int32, _ expression: Int32?) -> Match {
    position = match.isEmpty ? match.end + 1 : match.end
    return Match(
      range: match, choice: PatternSet.choice(ofRank: rank), expression: expression)
  }

  private typealias Found = (range: ByteRange, rank: Int32, expression: Int32?)

  private mutating func nextSearched() -> Found? {
    var best: Found?
    for index in searched.indices {
      let isPassed = searched[index].match.map { $0.start < position } ?? false
      if !searched[index].isKnown || isPassed {
        searched[index].match = find(searched[index].seeker)
        searched[index].isKnown = true
      }
      guard let match = searched[index].match else { continue }
      let rank = searched[index].rank
      if let best, (best.range.start, best.rank) <= (match.start, rank) { continue }
      best = (match, rank, searched[index].seeker.expression)
    }
    return best
  }

  private func find(_ seeker: PatternSet.Seeker) -> ByteRange? {
    switch seeker {
    case .expression(let number): pool.find(number, in: text, range, from: position)
    case .runs(let number): runs[Int(number)].find(in: text, range, from: position)
    }
  }
}
