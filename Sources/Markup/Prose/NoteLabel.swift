import SourceText

/// Tells the block quotes that quote nobody from the others: what GitHub calls alerts
/// (`> [!NOTE]`), and notes that begin with such a word as a label (`> **Note:** …`, `> Tip: …`) or
/// have it as their first line.
enum NoteLabel {
  private static let words: Set = [
    "aside", "attention", "beware", "caution", "danger", "disclaimer", "edit", "hint", "important",
    "info", "note",
    "notes", "remark", "reminder", "tip", "tips", "update", "warning",
  ]
  private static let longest = 12

  /// Whether a block, the first within a quote, begins with a label.
  static func begins(_ first: Block?, in bytes: ByteView) -> Bool {
    guard let first, isText(first.kind) else { return false }
    var index = first.range.start
    // Marks of headings and emphasis, and emoji.
    while index < first.range.end, isOrnament(bytes[index]) { index += 1 }
    let isEmphasized = index > first.range.start && isEmphasis(bytes[index - 1])
    if bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "!") {
      let word = word(at: index + 2, in: bytes)
      return !word.isEmpty && bytes[index + 2 + word.count] == UInt8(ascii: "]")
    }
    let word = word(at: index, in: bytes)
    guard words.contains(String(decoding: word, as: UTF8.self).lowercased()) else { return false }
    let end = index + word.count
    guard end < first.range.end else { return true }
    let after = bytes[end]
    return after == UInt8(ascii: ":") || after == UInt8(ascii: "\n") || after == UInt8(ascii: "\r")
      || isEmphasized && isEmphasis(after)
  }

  private static func isText(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .paragraph, .heading: true
    default: false
    }
  }

  private static func isOrnament(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "#") || isEmphasis(byte)
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }

  /// The letters from `start` on; none where they are more than any label has.
  private static func word(at start: Int, in bytes: ByteView) -> [UInt8] {
    let end = bytes.endOfRun(from: start, to: start + longest + 1) { $0.isASCIILetter }
    return end - start > longest ? [] : Array(bytes[ByteRange(start, end)].buffer)
  }
}
