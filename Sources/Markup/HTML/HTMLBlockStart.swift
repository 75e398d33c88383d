import SourceText

/// Where an HTML block of Markdown begins and ends (CommonMark 0.31, section 4.6).
enum HTMLBlockStart {
  /// The start condition, 1 to 7, of a line whose content `line` begins with `<`, indentation not
  /// included; nil where none holds. Condition 7 does not interrupt a paragraph.
  static func condition(
    bytes: ByteView, in line: ByteRange, interruptsParagraph: Bool, knowsTemplates: Bool = false
  ) -> Int? {
    let start = line.start
    guard bytes[start] == UInt8(ascii: "<"), line.count >= 2 else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "?"):
      return 3
    case UInt8(ascii: "!"):
      if bytes.starts(with: "<!--", at: start) { return 2 }
      if bytes.starts(with: "<![CDATA[", at: start) { return 5 }
      return bytes[start + 2].isASCIILetter ? 4 : nil
    default:
      break
    }
    let isClosing = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = isClosing ? start + 2 : start + 1
    let nameEnd = bytes.endOfRun(from: nameStart, to: line.end, where: isNameByte)
    guard nameEnd > nameStart else { return nil }
    let element = HTMLElement.find(bytes, ByteRange(nameStart, nameEnd))
    if element.traits.contains(.markdownRaw) {
      return !isClosing && endsName(bytes, at: nameEnd, limit: line.end) ? 1 : nil
    }
    if element.traits.contains(.markdownBlock),
      endsName(bytes, at: nameEnd, limit: line.end) || bytes.starts(with: "/>", at: nameEnd)
    {
      return 6
    }
    guard !interruptsParagraph else { return nil }
    var scanner = RawHTMLScanner(knowsTemplates: knowsTemplates)
    let end =
      isClosing
      ? RawHTMLScanner.closingTag(bytes, at: start, limit: line.end)
      : scanner.openTag(bytes, at: start, limit: line.end)
    guard let end, bytes.endOfSpace(from: end, to: line.end) == line.end else { return nil }
    return 7
  }

  /// Whether a block of `condition` ends with this line: 1 to 5 with the line that holds their
  /// closer, the first one included; 6 and 7 before a blank line.
  static func ends(condition: Int, bytes: ByteView, in line: ByteRange) -> Bool {
    switch condition {
    case 1: return holdsRawEndTag(bytes, line)
    case 2: return bytes.firstRange(of: "-->", from: line.start, to: line.end) != nil
    case 3: return bytes.firstRange(of: "?>", from: line.start, to: line.end) != nil
    case 4: return bytes.firstRange(of: ">", from: line.start, to: line.end) != nil
    case 5: return bytes.firstRange(of: "]]>", from: line.start, to: line.end) != nil
    default: return bytes.endOfSpace(from: line.start, to: line.end) == line.end
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-")
  }

  private static func endsName(_ bytes: ByteView, at index: Int, limit: Int) -> Bool {
    index >= limit || bytes[index].isHTMLSpace || bytes[index] == UInt8(ascii: ">")
  }

  /// Whether `</pre>`, `</script>`, `</style>` or `</textarea>` stands in the line.
  private static func holdsRawEndTag(_ bytes: ByteView, _ line: ByteRange) -> Bool {
    var index = line.start
    while let hit = bytes.firstRange(of: "</", from: index, to: line.end) {
      let start = hit.end
      index = bytes.endOfRun(from: start, to: line.end) { $0.isASCIILetter }
      if index < line.end, bytes[index] == UInt8(ascii: ">"),
        HTMLElement.find(bytes, ByteRange(start, index)).traits.contains(.markdownRaw)
      {
        return true
      }
    }
    return false
  }
}
