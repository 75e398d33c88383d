/// Finds what a person meant who wrote a name that does not exist.
package enum NearestName {
  /// The candidate at the least distance from `name`, letter case aside; the first in order among
  /// equals. Nil where even that one would take changes to more than a third of its letters.
  package static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(name.lowercased().unicodeScalars)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let count = candidate.unicodeScalars.count
      let limit = max(count, letters.count) / 3
      guard abs(count - letters.count) <= limit,
        let distance = distance(
          letters, Array(candidate.lowercased().unicodeScalars), limit: limit)
      else { continue }
      if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
    }
    return best?.name
  }

  /// How many insertions, removals, replacements and swaps of neighbours lead from `a` to `b`: the
  /// restricted Damerau–Levenshtein distance, by its usual table kept to three rows. Nil where it
  /// is more than `limit`, which most pairs show in their first letters.
  private static func distance<Element: Equatable>(
    _ a: [Element], _ b: [Element], limit: Int
  ) -> Int? {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    var leastBefore = 0
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      var least = i + 1
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
        least = min(least, best)
      }
      // A swap goes back two rows.
      if least > limit, leastBefore > limit { return nil }
      leastBefore = least
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
