import SourceText
import TextAnalysis

/// Finds the brackets and quotation marks of a passage that have no counterpart in it.
///
/// Each kind of pair is counted on its own, so that one slip is one finding.
struct PairScanner {
  /// A bracket or quotation mark without a counterpart.
  struct Loner: Equatable {
    let range: ByteRange
    let pair: Int
    let isOpening: Bool
  }

  /// The pairs that are looked for.
  let pairs: [Pair]
  private var open: [[Int]]
  private(set) var loners: [Loner] = []

  struct Pair: Sendable, Equatable {
    let opening: Unicode.Scalar
    let closing: Unicode.Scalar
  }

  init(_ pairs: [Pair]) {
    self.pairs = pairs
    open = Array(repeating: [], count: pairs.count)
  }

  /// Brackets of all scripts.
  static let brackets = [
    Pair(opening: "(", closing: ")"), Pair(opening: "[", closing: "]"),
    Pair(opening: "（", closing: "）"), Pair(opening: "「", closing: "」"),
    Pair(opening: "『", closing: "』"), Pair(opening: "【", closing: "】"),
    Pair(opening: "《", closing: "》"),
  ]

  /// So many loners of one kind, or more, are no slip of anyone's.
  private static let limit = 200

  /// The loners of `range` in order; of very many the first of each kind.
  mutating func scan(_ text: ByteView, _ range: ByteRange) -> [Loner] {
    var offset = range.start
    while true {
      offset = Self.marks.firstIndex(in: text, from: offset, to: range.end)
      guard offset < range.end else { break }
      let scalar = text.scalar(at: offset)
      take(scalar.value, ByteRange(offset, offset + scalar.length))
      offset += scalar.length
    }
    for (pair, starts) in open.enumerated() {
      for start in starts.prefix(Self.limit) {
        let length = UTF8.width(pairs[pair].opening)
        loners.append(
          Loner(range: ByteRange(start, start + length), pair: pair, isOpening: true))
      }
    }
    return loners.sorted { $0.range < $1.range }
  }

  /// The bytes that a character of a pair may begin with.
  private static let marks = ByteNeedles("()[]", seeksNonASCII: true)

  private mutating func take(_ character: Unicode.Scalar, _ range: ByteRange) {
    for (index, pair) in pairs.enumerated() {
      if character == pair.opening {
        open[index].append(range.start)
      } else if character == pair.closing, open[index].popLast() == nil,
        loners.count < Self.limit * pairs.count
      {
        loners.append(Loner(range: range, pair: index, isOpening: false))
      }
    }
  }
}
