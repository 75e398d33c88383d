/// Which lines of a text are new against an older one.
///
/// Lines at both ends that agree are the same, and so are those that stand once in either text and
/// in the same order, with the equal lines around them ("patience diff"). Takes n log n steps in
/// the lines, also on hostile input. A carriage return before a line feed makes no line new.
package struct ChangedLines: Sendable, Equatable {
  /// The changed lines of the new text as bytes, with their line feeds; ascending and apart.
  package let ranges: [ByteRange]

  package init(from old: [UInt8], to new: [UInt8]) {
    let new = TextLines(new)
    let isKept = LineMatching(TextLines(old), new).isKept
    ranges = zip(new.ranges, isKept).reduce(into: []) { ranges, line in
      guard !line.1 else { return }
      if let last = ranges.last, last.end == line.0.start {
        ranges[ranges.count - 1] = last.union(line.0)
      } else {
        ranges.append(line.0)
      }
    }
  }

  /// All lines of a text of `count` bytes.
  package init(all count: Int) { ranges = [ByteRange(0, count)] }

  /// Whether `range` has a part in a changed line.
  package func touch(_ range: ByteRange) -> Bool {
    ranges.contains { changed in
      changed.overlaps(range) || changed.contains(range.start) || range.start == changed.end
    }
  }
}

/// A text cut into lines.
private struct TextLines {
  let ranges: [ByteRange]
  /// Without line ends.
  let contents: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    let lines = bytes.linesWithFeeds
    ranges = lines.map { ByteRange($0.startIndex, $0.endIndex) }
    contents = lines.map { line in
      line[..<(line.lastIndex { !$0.isLineEnd }.map { $0 + 1 } ?? line.startIndex)]
    }
  }
}

/// Finds the lines that two texts have in common.
private struct LineMatching {
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  /// For each line of the new text, whether it was in the old one.
  private(set) var isKept: [Bool]

  init(_ old: TextLines, _ new: TextLines) {
    self.old = old.contents
    self.new = new.contents
    isKept = Array(repeating: false, count: new.contents.count)
    let ends = [(-1, -1)] + anchors() + [(self.old.count, self.new.count)]
    for (before, after) in zip(ends, ends.dropFirst()) { match(between: before, and: after) }
    for (_, line) in ends.dropFirst().dropLast() { isKept[line] = true }
  }

  /// Takes the equal lines after one pair of lines that belong together, and before the next.
  private mutating func match(between before: (Int, Int), and after: (Int, Int)) {
    var (first, second) = (before.0 + 1, before.1 + 1)
    while first < after.0, second < after.1, old[first] == new[second] {
      isKept[second] = true
      (first, second) = (first + 1, second + 1)
    }
    var (last, end) = (after.0 - 1, after.1 - 1)
    while last >= first, end >= second, old[last] == new[end] {
      isKept[end] = true
      (last, end) = (last - 1, end - 1)
    }
  }

  /// Pairs of equal lines, unique in both texts, in the same order in both: as many as there are.
  private func anchors() -> [(Int, Int)] {
    let places = Self.unique(old)
    let pairs = Self.unique(new).compactMap { line, index in places[line].map { ($0, index) } }
      .sorted { $0.1 < $1.1 }
    // The longest run of ascending old lines, by patience sorting.
    var tops: [Int] = []
    var previous = Array(repeating: -1, count: pairs.count)
    for index in pairs.indices {
      let top = tops.partitioningIndex { pairs[$0].0 >= pairs[index].0 }
      previous[index] = top > 0 ? tops[top - 1] : -1
      if top < tops.count { tops[top] = index } else { tops.append(index) }
    }
    var anchors: [(Int, Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      anchors.append(pairs[index])
      index = previous[index]
    }
    return anchors.reversed()
  }

  private static func unique(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>: Int] {
    var places: [ArraySlice<UInt8>: Int] = [:]
    for (index, line) in lines.enumerated() { places[line] = places[line] == nil ? index : -1 }
    return places.filter { $0.value >= 0 }
  }
}
