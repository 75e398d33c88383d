import SourceText

/// The sentences of a block, for rules that read sentence by sentence.
///
/// A plain cut after `.`, `!`, `?` and what closes behind them, before white space and a capital; it
/// stands in until the sentences of the post are cut for all.
enum SentenceRanges {
  static func of(_ range: ByteRange, in text: ByteView) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var start = range.start
    var index = range.start
    while index < range.end {
      guard isTerminal(text[index]) else {
        index += 1
        continue
      }
      while index < range.end, isTerminal(text[index]) || isClosing(text[index]) { index += 1 }
      var next = index
      while next < range.end, isSpace(text[next]) { next += 1 }
      guard next > index, next < range.end, !(0x61...0x7A).contains(text[next]) else { continue }
      if index > start { ranges.append(ByteRange(start, index)) }
      start = next
      index = next
    }
    let last = text.trimmed(ByteRange(start, range.end))
    if !last.isEmpty { ranges.append(last) }
    return ranges
  }

  private static func isTerminal(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x21 || byte == 0x3F }
  private static func isClosing(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x29 }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }
}
