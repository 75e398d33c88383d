import SourceText

/// The content of a leaf block as one stretch of bytes, with the way back to the source.
///
/// Mostly that is the source itself: between two lines of it stand a line end and indentation,
/// which inline syntax skips. Where block quote markers stand there too, it is a copy without them.
struct LeafText {
  let bytes: ByteView
  let start: Int
  let end: Int
  /// Where the lines of a copy begin in it and in the source; empty for the source itself.
  private let segments: [Segment]

  /// The part of the source from `start` to `end`.
  init(source bytes: ByteView, from start: Int, to end: Int) {
    self.init(bytes: bytes, start: start, end: end, segments: [])
  }

  private init(bytes: ByteView, start: Int, end: Int, segments: [Segment]) {
    self.bytes = bytes
    self.start = start
    self.end = end
    self.segments = segments
  }

  struct Segment {
    let copy: Int
    let source: Int
  }

  /// Calls `body` with the text of `lines`, which must not be empty.
  static func with<R>(
    _ lines: ArraySlice<ContentLine>, of source: ByteView, _ body: (LeafText) -> R
  ) -> R {
    let first = lines.first?.range ?? ByteRange(at: 0)
    let last = lines.last?.range ?? first
    if isContiguous(lines, in: source) {
      return body(
        LeafText(bytes: source, start: first.start, end: last.end, segments: []))
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(last.end - first.start)
    var segments: [Segment] = []
    for line in lines {
      if !segments.isEmpty { copy.append(UInt8(ascii: "\n")) }
      segments.append(Segment(copy: copy.count, source: line.range.start))
      copy.append(contentsOf: source[line.range].buffer)
    }
    return copy.withBytes { bytes in
      body(LeafText(bytes: bytes, start: 0, end: bytes.count, segments: segments))
    }
  }

  private static func isContiguous(
    _ lines: ArraySlice<ContentLine>, in source: ByteView
  ) -> Bool {
    var previousEnd = lines.first?.range.end ?? 0
    for line in lines.dropFirst() {
      for offset in previousEnd..<line.range.start {
        let byte = source[offset]
        guard byte.isSpaceOrLineEnd else { return false }
      }
      previousEnd = line.range.end
    }
    return true
  }

  /// Whether it is a part of the source itself.
  var isOfSource: Bool { segments.isEmpty }

  /// The source offset of the byte at `offset`.
  func source(_ offset: Int) -> Int {
    guard !segments.isEmpty else { return offset }
    let segment = segments[max(0, segments.partitioningIndex { $0.copy > offset } - 1)]
    return segment.source + offset - segment.copy
  }

  /// The source bytes from the first of `range` to its last.
  func source(_ range: ByteRange) -> ByteRange {
    guard !segments.isEmpty else { return range }
    let start = source(range.start)
    return ByteRange(start, range.isEmpty ? start : max(start, source(range.end - 1) + 1))
  }
}
