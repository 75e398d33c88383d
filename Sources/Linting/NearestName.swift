/// Finds what a person meant who wrote a name that does not exist.
package enum NearestName {
  /// The candidate at the least distance from `name`, letter case aside; the first in order among
  /// equals. Nil where even that one would take changes to more than a third of its letters.
  package static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(name.lowercased().unicodeScalars)
    return
      candidates
      .map { (name: $0, distance: distance(letters, Array($0.lowercased().unicodeScalars))) }
      .filter { $0.distance * 3 <= max($0.name.unicodeScalars.count, letters.count) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
      .name
  }

  /// How many insertions, removals, replacements and swaps of neighbours lead from `a` to `b`: the
  /// restricted Damerau–Levenshtein distance, by its usual table kept to three rows.
  static func distance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
