import Markup
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

  /// An opening mark and the one that closes it.
  struct Pair: Sendable, Equatable {
    let opening: Unicode.Scalar
    let closing: Unicode.Scalar
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

  /// The pairs that are looked for: eight at most.
  let pairs: [Pair]
  /// Where marks of each pair stand open; empty until there is one.
  private var open: [[Int]] = []
  private var loners: [Loner] = []

  init(_ pairs: [Pair]) { self.pairs = pairs }

  /// The loners among `marks`, which are those of a passage of `text`, in order; of very many the
  /// first of each kind.
  mutating func loners(among marks: ArraySlice<Int>, of text: ByteView) -> [Loner] {
    if isBalanced(marks, of: text) { return [] }
    for offset in marks where Self.mayBePaired(offset, in: text) {
      let scalar = text.scalar(at: offset)
      take(scalar.value, ByteRange(offset, offset + scalar.length))
    }
    for (pair, starts) in open.enumerated() {
      for start in starts.prefix(Self.limit) {
        let length = UTF8.width(pairs[pair].opening)
        loners.append(
          Loner(range: ByteRange(start, start + length), pair: pair, isOpening: true))
      }
    }
    if !loners.isEmpty { loners.sort { $0.range < $1.range } }
    return loners
  }

  /// Whether there are no loners: as in nearly all passages, and told without a place of any mark.
  private func isBalanced(_ marks: ArraySlice<Int>, of text: ByteView) -> Bool {
    var depths = InlineArray<8, Int>(repeating: 0)
    var openCount = 0
    for offset in marks where Self.mayBePaired(offset, in: text) {
      let mark = text.scalar(at: offset).value
      for (index, pair) in pairs.enumerated() {
        if mark == pair.opening {
          depths[index] += 1
          openCount += 1
        } else if mark == pair.closing {
          guard depths[index] > 0 else { return false }
          depths[index] -= 1
          openCount -= 1
        }
      }
    }
    return openCount == 0
  }

  /// Whether a mark of some pair may begin at `offset`: a bracket, or one of the blocks that have
  /// quotation marks, but neither an apostrophe nor U+FFFC.
  static func mayBePaired(_ offset: Int, in text: ByteView) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): true
    case 0xC2, 0xE3: true
    case 0xE2: text[offset + 2] != 0x99
    case 0xEF: text[offset + 1] != 0xBF
    default: false
    }
  }

  private mutating func take(_ character: Unicode.Scalar, _ range: ByteRange) {
    for (index, pair) in pairs.enumerated() {
      if character == pair.opening {
        if open.isEmpty { open = Array(repeating: [], count: pairs.count) }
        open[index].append(range.start)
      } else if character == pair.closing, open.isEmpty || open[index].popLast() == nil,
        loners.count < Self.limit * pairs.count
      {
        loners.append(Loner(range: range, pair: index, isOpening: false))
      }
    }
  }
}
