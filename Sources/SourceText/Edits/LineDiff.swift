/// Edits of a text as changes of whole lines, as diff(1) counts them: each ends with a line feed.
package struct LineDiff: Sendable {
  package let original: [UInt8]
  /// The lines of the original, with their line feeds.
  package let lines: [ByteRange]
  /// Ascending and apart.
  package private(set) var changes: [Change] = []

  package struct Change: Sendable {
    /// The lines that go, counted from 0; empty where lines are only put in.
    package let old: Range<Int>
    /// The lines that come, with their line feeds.
    package let new: [ArraySlice<UInt8>]
  }

  /// - Parameter edits: ascending and apart. Time is linear in the text and the edits.
  package init(_ original: [UInt8], _ edits: [Edit]) {
    self.original = original
    lines = original.linesWithFeeds.map { ByteRange($0.startIndex, $0.endIndex) }
    var first = 0
    var touched = 0..<0
    for (index, edit) in edits.enumerated() {
      let next = touchedLines(edit)
      if index > 0, next.lowerBound < touched.upperBound {
        touched = touched.lowerBound..<max(touched.upperBound, next.upperBound)
      } else {
        append(edits[first..<index], in: touched)
        (first, touched) = (index, next)
      }
    }
    append(edits[first...], in: touched)
  }

  /// The lines that an edit writes to, with the one that its last byte joins what follows to.
  private func touchedLines(_ edit: Edit) -> Range<Int> {
    let first = line(at: edit.range.start)
    return first..<min(lines.count, line(at: edit.range.end) + 1)
  }

  /// The line that holds the byte at `offset`; the number of lines at the end.
  private func line(at offset: Int) -> Int {
    lines.partitioningIndex { $0.end > offset }
  }

  /// Adds a change, without the lines at either end that come out as they were.
  private mutating func append(_ edits: ArraySlice<Edit>, in touched: Range<Int>) {
    guard !edits.isEmpty else { return }
    let start = touched.isEmpty ? original.count : lines[touched.lowerBound].start
    let end = touched.isEmpty ? original.count : lines[touched.upperBound - 1].end
    let text = original.applying(edits, in: ByteRange(start, end))
    var new = text.linesWithFeeds[...]
    var old = touched
    while let line = new.first, let first = old.first, isSame(line, first) {
      new.removeFirst()
      old.removeFirst()
    }
    while let line = new.last, let last = old.last, isSame(line, last) {
      new.removeLast()
      old.removeLast()
    }
    if !old.isEmpty || !new.isEmpty { changes.append(Change(old: old, new: Array(new))) }
  }

  private func isSame(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
    original[lines[number].start..<lines[number].end].elementsEqual(line)
  }
}
