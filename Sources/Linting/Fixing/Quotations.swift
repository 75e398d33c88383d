import Markup
import SourceText

/// Where a post gives the words of others, which no fix may change: block quotes but for notes,
/// `<q>`, and what stands between quotation marks, in one paragraph or several.
struct Quotations {
  private let prose: Prose
  /// In the source, ascending by start.
  private let runs: [OffsetMap.Run]
  /// For each block that was asked about, what is quoted in it: in the text, ascending and apart.
  private var quoted: [Int: [ByteRange]] = [:]

  init(in prose: Prose) {
    self.prose = prose
    runs = prose.map.runs.sorted { ($0.source, $0.text) < ($1.source, $1.text) }
  }

  /// Whether an edit changes a letter or figure of a quotation.
  mutating func areChanged(by edit: Edit) -> Bool {
    guard let start = place(of: edit.range.start), let end = place(of: edit.range.end),
      hold(start)
    else { return false }
    let old = prose.text.withBytes { $0.string(ByteRange(start, max(start, end))) }
    return Self.letters(old) != Self.letters(edit.replacement)
  }

  /// Whether the text at `offset` is quoted.
  private mutating func hold(_ offset: Int) -> Bool {
    let index = prose.blocks.partitioningIndex { $0.text.start > offset } - 1
    guard index >= 0, prose.blocks[index].text.contains(offset) else { return false }
    if prose.blocks[index].containers.isQuotation { return true }
    let ranges = quoted[index] ?? quotedRanges(ofBlock: index)
    quoted[index] = ranges
    return ranges.last(startingAtOrBefore: offset) { $0.start }?.contains(offset) ?? false
  }

  private func quotedRanges(ofBlock index: Int) -> [ByteRange] {
    let block = prose.blocks[index]
    let spans = prose.spans[Int(block.spans.lowerBound)..<Int(block.spans.upperBound)]
      .filter { $0.kind == .quotation }.map(\.text)
    let next = index + 1 < prose.blocks.count ? prose.blocks[index + 1].text : nil
    let marked = prose.text.withBytes { QuotationMarks.quoted(in: $0, block.text, before: next) }
    return (spans + marked).sorted().reduce(into: []) { ranges, range in
      if let last = ranges.last, range.start <= last.end {
        ranges[ranges.count - 1] = last.union(range)
      } else {
        ranges.append(range)
      }
    }
  }

  /// Where the byte at `offset` of the source stands in the text.
  private func place(of offset: Int) -> Int? {
    runs.last(startingAtOrBefore: offset) { Int($0.source) }.map { run in
      Int(run.text) + (run.isVerbatim ? offset - Int(run.source) : 0)
    }
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

/// Finds what stands between quotation marks, of the kinds that English, German, French and
/// Japanese use.
private enum QuotationMarks {
  /// - Parameter next: the block behind. Where it begins with the mark that was not closed, the
  ///   quotation goes on in it.
  static func quoted(
    in text: ByteView, _ block: ByteRange, before next: ByteRange?
  ) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var open: (mark: ByteRange, closing: [Unicode.Scalar])?
    var index = block.start
    while true {
      index = text.firstIndex(in: marks, from: index, to: block.end)
      guard index < block.end else { break }
      let before = index > block.start ? text[index - 1] : 0x20
      let scalar = text.scalar(at: index)
      if let quotation = open {
        if quotation.closing.contains(scalar.value),
          !isApostrophe(scalar.value, before: text.scalar(at: index + scalar.length).value)
        {
          ranges.append(ByteRange(quotation.mark.end, index))
          open = nil
        }
      } else if let closing = closing(of: scalar.value, after: before) {
        open = (ByteRange(index, index + scalar.length), closing)
      }
      index += max(1, scalar.length)
    }
    if let open, let next, text.string(open.mark) != "'",
      text.string(ByteRange(next.start, min(next.end, next.start + open.mark.count)))
        == text.string(open.mark)
    {
      ranges.append(ByteRange(open.mark.end, block.end))
    }
    return ranges
  }

  /// What a mark begins with.
  private static let marks = ByteSet("\"'", withNonASCII: true)

  /// Whether a mark that could end a quotation stands within a word: “don’t”.
  private static func isApostrophe(
    _ mark: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Bool {
    (mark == "’" || mark == "'") && next.properties.isAlphabetic
  }

  /// A straight mark opens after a space or bracket alone; behind a figure it stands for inches,
  /// and a single one within a word for what was left out.
  private static func closing(
    of mark: Unicode.Scalar, after byte: UInt8
  ) -> [Unicode.Scalar]? {
    switch mark {
    case "“": ["”"]
    case "‘": ["’"]
    case "„": ["“", "”"]
    case "«": ["»"]
    case "「": ["」"]
    case "\"", "'":
      byte <= 0x20 || byte == UInt8(ascii: "(") ? [mark] : nil
    default: nil
    }
  }
}

extension Array {
  /// The last element whose place is at or before `offset`, where places ascend.
  fileprivate func last(
    startingAtOrBefore offset: Int, _ place: (Element) -> Int
  ) -> Element? {
    let next = partitioningIndex { place($0) > offset }
    return next > 0 ? self[next - 1] : nil
  }
}
