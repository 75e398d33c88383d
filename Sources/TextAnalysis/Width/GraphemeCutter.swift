import ICUShims
package import SourceText

/// Cuts text into grapheme clusters (UAX #29): what a reader takes for one character. ICU is opened
/// at the first character outside of ASCII. A cutter serves one thread.
package struct GraphemeCutter: ~Copyable {
  private var iterator: BreakIterator?

  package init() { iterator = nil }

  /// Calls `body` with each cluster of `range`, in bytes of `text`. What follows
  /// the first character outside of ASCII is left out where ICU cannot be opened.
  package mutating func forEachCluster(
    of text: ByteView, in range: ByteRange, _ body: (ByteRange) -> Void
  ) {
    let end = min(range.end, text.count)
    var start = range.start
    // A mark may follow the last character of ASCII, so ICU begins one before it.
    while start < end, text[start] < 0x80, start + 1 == end || text[start + 1] < 0x80 {
      let length = text[start] == 0x0D && start + 1 < end && text[start + 1] == 0x0A ? 2 : 1
      body(ByteRange(start, start + length))
      start += length
    }
    guard start < end else { return }
    if iterator == nil { iterator = BreakIterator(GALLEY_BREAK_GRAPHEMES) }
    let base = start
    iterator?.forEachEnd(in: text[ByteRange(base, end)].buffer) { clusterEnd in
      body(ByteRange(start, base + clusterEnd))
      start = base + clusterEnd
    }
  }
}
