import SourceText

/// Scalars in quotes (YAML 1.2, sections 7.3.1 and 7.3.2).
extension YAMLScanner {
  /// Reads a scalar in single quotes, where `''` is the only escape; nil after a problem.
  mutating func scanSingleQuoted() -> ScannedScalar? {
    let start = position
    var pieces = ScalarPieces()
    var run = start + 1
    var index = run
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "'"):
        pieces.appendVerbatim(run, index)
        guard bytes[index + 1] == UInt8(ascii: "'") else {
          return finishQuoted(.single, pieces, start, index + 1)
        }
        pieces.append("'", for: index, index + 2)
        index += 2
        run = index
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        index = foldQuoted(run, index, into: &pieces)
        run = index
      default: index += 1
      }
    }
    failAtUnclosedQuote(start)
    return nil
  }

  /// Reads a scalar in double quotes; nil after a problem.
  mutating func scanDoubleQuoted() -> ScannedScalar? {
    let start = position
    var pieces = ScalarPieces()
    var run = start + 1
    var index = run
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        pieces.appendVerbatim(run, index)
        return finishQuoted(.double, pieces, start, index + 1)
      case UInt8(ascii: "\\"):
        pieces.appendVerbatim(run, index)
        guard let end = scanEscape(index, into: &pieces) else { return nil }
        index = end
        run = index
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        index = foldQuoted(run, index, into: &pieces)
        run = index
      default: index += 1
      }
    }
    failAtUnclosedQuote(start)
    return nil
  }

  private mutating func finishQuoted(
    _ style: FrontMatter.Style, _ pieces: ScalarPieces, _ start: Int, _ end: Int
  ) -> ScannedScalar {
    position = end
    let kind: FrontMatter.Kind =
      tag == .other ? .other : .string(.init(style: style, pieces: pieces.list))
    return ScannedScalar(kind: kind, range: ByteRange(start, end), pieces: pieces)
  }

  /// Folds the line breaks from `lineEnd` on, and the blanks around them; `run` is where the
  /// verbatim text before them begins. Returns where the text goes on.
  private mutating func foldQuoted(
    _ run: Int, _ lineEnd: Int, into pieces: inout ScalarPieces
  ) -> Int {
    let end = beforeBlanks(lineEnd, downTo: run)
    pieces.appendVerbatim(run, end)
    let (next, breaks) = skipBreaks(from: lineEnd)
    pieces.appendFolded(breaks: breaks, end, next)
    return next
  }

  /// Moves over line breaks, blank lines and the blanks before the next text.
  mutating func skipBreaks(from index: Int) -> (next: Int, breaks: Int) {
    var index = index
    var breaks = 0
    while index < bytes.count, bytes[index].isLineEnd {
      index = afterBreak(index)
      lineStart = index
      inspectLine(at: index)
      index = afterBlanks(index)
      breaks += 1
    }
    return (index, breaks)
  }

  /// Reads the escape at `start` and returns where it ends; nil after a problem.
  private mutating func scanEscape(_ start: Int, into pieces: inout ScalarPieces) -> Int? {
    let byte = bytes[start + 1]
    if byte.isLineEnd {
      let (next, breaks) = skipBreaks(from: start + 1)
      pieces.append(String(repeating: "\n", count: breaks - 1), for: start, next)
      return next
    }
    guard let escape = Escape(in: bytes, at: start, dialect: .yaml) else {
      failAtEscape(start)
      return nil
    }
    pieces.append(escape.text, for: start, escape.end)
    return escape.end
  }
}
