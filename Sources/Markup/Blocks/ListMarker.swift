import SourceText

/// The marker of a list item (CommonMark 0.31, section 5.2).
struct ListMarker {
  /// `-`, `+`, `*`, `.` or `)`.
  let delimiter: UInt8
  /// The number of an ordered item.
  let start: Int?
  /// In bytes, which are columns too.
  let length: Int

  /// The marker at the content of `line`, if there is one that may begin an item there.
  static func scan(_ line: LineCursor, interruptsParagraph: Bool) -> ListMarker? {
    let bytes = line.bytes
    let first = line.contentOffset
    var offset = first
    var number: Int?
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var value = 0
      while offset < line.end, bytes[offset].isASCIIDigit {
        // Nine digits at most, so that no browser overflows.
        guard offset - first < 9 else { return nil }
        value = value * 10 + Int(bytes[offset] &- UInt8(ascii: "0"))
        offset += 1
      }
      guard bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")") else {
        return nil
      }
      // Only a list that starts with 1 may interrupt a paragraph.
      if interruptsParagraph, value != 1 { return nil }
      number = value
    default:
      return nil
    }
    guard offset < line.end else { return nil }
    let delimiter = bytes[offset]
    offset += 1
    guard offset >= line.end || bytes[offset].isSpaceOrTab else { return nil }
    if interruptsParagraph {
      let rest = bytes.endOfRun(from: offset, to: line.end) { $0.isSpaceOrTab }
      if rest >= line.end { return nil }
    }
    return ListMarker(delimiter: delimiter, start: number, length: offset - first)
  }

  /// How much white space after the marker belongs to it, with `line` right after the marker: the
  /// columns to take now, and those that further lines must be indented by beyond the marker.
  func padding(_ line: LineCursor) -> (columns: Int, indent: Int) {
    if line.isBlank { return (0, 1) }
    return line.indent >= 5 ? (1, 1) : (line.indent, line.indent)
  }
}
