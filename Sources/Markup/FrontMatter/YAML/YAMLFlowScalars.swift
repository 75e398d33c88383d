import SourceText

/// Plain scalars inside brackets (YAML 1.2, section 7.3.3).
extension YAMLScanner {
  /// Reads a plain scalar, which brackets and commas end; nil after a problem.
  mutating func scanFlowPlain() -> ScannedScalar? {
    let start = position
    var pieces = ScalarPieces()
    var run = start
    var end = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isSpaceOrTab {
        position += 1
      } else if byte.isLineEnd {
        pieces.appendVerbatim(run, end)
        guard let next = flowContinuation() else { break }
        pieces.appendFolded(breaks: next.breaks, end, next.start)
        run = next.start
        end = run
        position = run
      } else if byte == UInt8(ascii: "#"), end < position || position == run {
        pieces.appendVerbatim(run, end)
        break
      } else {
        if Self.isFlowIndicator(byte) { break }
        if byte == UInt8(ascii: ":") {
          if isBlankOrEnd(position + 1) { break }
          let next = bytes[position + 1]
          if Self.isFlowIndicator(next) || next == UInt8(ascii: "?") {
            _ = failInFlow()
            return nil
          }
        }
        position += 1
        end = position
      }
    }
    if pieces.list.last.map({ $0.source.end <= run }) ?? true { pieces.appendVerbatim(run, end) }
    let range = ByteRange(start, end)
    return ScannedScalar(kind: plainKind(range, pieces), range: range, pieces: pieces)
  }

  /// Where a plain scalar goes on after the line break at the position; nil where something else
  /// comes first.
  private mutating func flowContinuation() -> (start: Int, breaks: Int)? {
    let (index, breaks) = skipBreaks(from: position)
    position = index
    if index >= bytes.count || Self.isFlowIndicator(bytes[index]) { return nil }
    if bytes[index] == UInt8(ascii: "#") { return nil }
    if bytes[index] == UInt8(ascii: ":"), isBlankOrEnd(index + 1) { return nil }
    return (index, breaks)
  }

  private static func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
