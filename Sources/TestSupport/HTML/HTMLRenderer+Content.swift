import Markup
import SourceText

extension HTMLRenderer {
  /// The bytes of `range` in a leaf block, without the prefixes of its containers: what stands
  /// between its content lines becomes one line feed.
  func content(_ range: ByteRange, of block: Block) -> [UInt8] {
    let bytes = document.source.bytes
    var content: [UInt8] = []
    var index = firstLine(endingAfter: range.start, in: block.lines)
    while index < block.lines.upperBound {
      let line = document.lines[Int(index)].range
      guard line.start <= range.end else { break }
      var start = max(line.start, range.start)
      let end = max(start, min(line.end, range.end))
      if line.start > range.start, index > block.lines.lowerBound {
        content.append(0x0A)
        // The lines of a paragraph begin at their first visible byte (section 4.8).
        while block.stripsIndentation, start < end, bytes[start] == 0x20 || bytes[start] == 0x09 {
          start += 1
        }
      }
      content.append(contentsOf: bytes[start..<end])
      index += 1
    }
    // Info strings stand outside the content lines.
    guard index > block.lines.lowerBound else {
      return Array(bytes[range.start..<range.end])
    }
    return block.isTableCell ? Self.withoutPipeEscapes(content) : content
  }

  /// The first of the block's lines that does not end before `offset`.
  private func firstLine(endingAfter offset: Int, in lines: Range<Int32>) -> Int32 {
    lines.partitioningIndex { document.lines[Int($0)].range.end >= offset }
  }

  /// In a table cell `\|` is a pipe everywhere, also in HTML and URLs.
  private static func withoutPipeEscapes(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let escapesPipe =
        byte == UInt8(ascii: "\\") && index + 1 < bytes.count
        && bytes[index + 1] == UInt8(ascii: "|")
      if !escapesPipe { result.append(byte) }
    }
    return result
  }

  /// Writes raw HTML, with the tags of GFM's section 6.11 disarmed where that is asked for.
  mutating func appendHTML(_ bytes: ArraySlice<UInt8>) {
    for index in bytes.indices {
      if filtersTags, bytes[index] == UInt8(ascii: "<"), Self.isFiltered(bytes[(index + 1)...]) {
        html.append("&lt;")
      } else {
        html.append(byte: bytes[index])
      }
    }
  }

  private static func isFiltered(_ rest: ArraySlice<UInt8>) -> Bool {
    let head = rest.prefix(16).drop { $0 == UInt8(ascii: "/") }
    let name = String(decoding: head, as: UTF8.self).lowercased().prefix { $0.isLetter }
    return filteredTags.contains(String(name))
  }

  private static let filteredTags: Set<String> = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]
}

extension Block {
  fileprivate var stripsIndentation: Bool {
    switch kind {
    case .paragraph, .heading, .opaque: true
    default: false
    }
  }

  fileprivate var isTableCell: Bool {
    if case .tableCell = kind { true } else { false }
  }
}
