package import SourceText

/// The way from offsets in decoded text back to source bytes: ascending runs, found by bisection.
package struct OffsetMap: Sendable {
  /// A stretch of text and where it comes from.
  package struct Run: Sendable, Equatable {
    /// Where it begins in the text, in bytes; it ends where the next run begins.
    package var text: Int32
    /// Where it begins in the source.
    package var source: Int32
    /// Source bytes of a decoded run (an entity, an escape, an opaque part), which stand or fall
    /// together; -1 for a verbatim run, whose bytes are the source's own.
    package var decodedLength: Int32

    package var isVerbatim: Bool { decodedLength < 0 }

    /// The source offset where its text at `offset` begins.
    func sourceStart(of offset: Int) -> Int {
      isVerbatim ? Int(source) + offset - Int(text) : Int(source)
    }

    /// The source offset where its text before `offset` ends.
    func sourceEnd(of offset: Int) -> Int {
      isVerbatim ? Int(source) + offset - Int(text) : Int(source) + Int(decodedLength)
    }
  }

  package internal(set) var runs: [Run] = []

  package init() {}

  /// Appends a run of source bytes that stand in the text as they are, joined to the last where it
  /// goes on seamlessly and `mayJoin`.
  @inline(__always)
  mutating func appendVerbatim(text: Int, source: Int, mayJoin: Bool) {
    if mayJoin, let last = runs.last, last.isVerbatim,
      Int(last.source) - Int(last.text) == source - text
    {
      return
    }
    runs.append(Run(text: Int32(text), source: Int32(source), decodedLength: -1))
  }

  /// Appends a run whose text stands for all of `source`.
  mutating func appendDecoded(text: Int, source: ByteRange) {
    runs.append(
      Run(text: Int32(text), source: Int32(source.start), decodedLength: Int32(source.count)))
  }

  mutating func removeLastRun() { runs.removeLast() }

  /// The index of the run that holds the text offset `offset`.
  package func runIndex(at offset: Int) -> Int {
    max(0, runs.partitioningIndex { Int($0.text) > offset } - 1)
  }

  /// The source offset where the text at `offset` begins; inside a decoded run, that run's start.
  package func sourceStart(of offset: Int) -> Int {
    guard !runs.isEmpty else { return 0 }
    return runs[runIndex(at: offset)].sourceStart(of: offset)
  }

  /// The source offset where the text before `offset` ends; inside a decoded run, that run's end.
  package func sourceEnd(of offset: Int) -> Int {
    guard offset > 0, !runs.isEmpty else { return sourceStart(of: offset) }
    return runs[runIndex(at: offset - 1)].sourceEnd(of: offset)
  }

  /// The source bytes of the text that begins with the run `first` and ends, with the last run, at
  /// `end`.
  func source(fromRun first: Int, to end: Int) -> ByteRange {
    let start = Int(runs[first].source)
    return ByteRange(start, max(start, runs[runs.count - 1].sourceEnd(of: end)))
  }

  /// The source bytes that the text of `range` comes from. An empty range maps to the place after
  /// the text before it.
  package func source(of range: ByteRange) -> ByteRange {
    guard !range.isEmpty, !runs.isEmpty else { return ByteRange(at: sourceStart(of: range.start)) }
    let first = runIndex(at: range.start)
    let start = runs[first].sourceStart(of: range.start)
    // Most ranges are words, and in one run.
    let isInOne = first + 1 == runs.count || Int(runs[first + 1].text) >= range.end
    let last = isInOne ? first : runIndex(at: range.end - 1)
    return ByteRange(start, max(start, runs[last].sourceEnd(of: range.end)))
  }

  /// Whether the text of `range` stands in the source byte for byte, in one piece.
  package func isVerbatim(_ range: ByteRange) -> Bool {
    guard !runs.isEmpty, !range.isEmpty else { return true }
    let first = runIndex(at: range.start)
    return runs[first].isVerbatim && first == runIndex(at: range.end - 1)
  }

  /// Whether the text of `range` stands in the source in one piece, verbatim or decoded, with no
  /// markup between its parts.
  package func isContiguous(_ range: ByteRange) -> Bool {
    guard !runs.isEmpty, !range.isEmpty else { return true }
    let first = runIndex(at: range.start)
    let last = runIndex(at: range.end - 1)
    return (first..<last).allSatisfy { index in
      sourceEnd(of: Int(runs[index + 1].text)) == Int(runs[index + 1].source)
    }
  }

  /// Whether `offset` lies between the characters that one decoded run stands for.
  package func cutsRun(at offset: Int) -> Bool {
    guard !runs.isEmpty else { return false }
    let run = runs[runIndex(at: offset)]
    return !run.isVerbatim && Int(run.text) < offset
  }
}
