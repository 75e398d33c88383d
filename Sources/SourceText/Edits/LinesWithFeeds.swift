extension BidirectionalCollection<UInt8> {
  /// The lines as diff(1) counts them: each ends with a line feed, but for the last one, which may
  /// lack it.
  var linesWithFeeds: [SubSequence] {
    var lines: [SubSequence] = []
    var start = startIndex
    while start < endIndex {
      let end = self[start...].firstIndex(of: UInt8(ascii: "\n")).map(index(after:)) ?? endIndex
      lines.append(self[start..<end])
      start = end
    }
    return lines
  }
}
