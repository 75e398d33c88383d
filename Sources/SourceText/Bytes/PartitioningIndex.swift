extension RandomAccessCollection {
  /// The first index whose element satisfies `belongsBehind`, or the end, by bisection: all that do
  /// not satisfy it must stand before all that do.
  @inlinable
  package func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Index {
    var start = startIndex
    var rest = count
    while rest > 0 {
      let half = rest / 2
      let middle = index(start, offsetBy: half)
      if belongsBehind(self[middle]) {
        rest = half
      } else {
        start = index(after: middle)
        rest -= half + 1
      }
    }
    return start
  }
}
