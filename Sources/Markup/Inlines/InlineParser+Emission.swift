import SourceText

extension InlineParser {
  /// Makes the inlines of the leaf from its marks and the text between them.
  mutating func emit(_ text: LeafText, to end: Int) {
    // Marks come in order but for pairs, whose opening is known last.
    if !isAscending { marks.sort { $0.start < $1.start } }
    var offset = text.start
    var linksAround = 0
    for mark in marks {
      emitText(text, from: offset, to: mark.start, mayLink: linksAround == 0)
      offset = mark.end
      let range = text.source(ByteRange(mark.start, mark.end))
      switch mark.kind {
      case .leaf(let kind):
        append(kind, range)
      case .code(let content):
        let index = inlines.count
        append(.code, range)
        emitCode(text, content)
        inlines[index].end = Int32(inlines.count)
      case .open(let kind, let link):
        openInlines.append(inlines.count)
        append(kind, range, link: link)
        guard link >= 0 else { continue }
        linksAround += 1
        locate(link: Int(link), in: text)
      case .close:
        guard let index = openInlines.popLast() else { continue }
        if inlines[index].link >= 0 { linksAround -= 1 }
        inlines[index].end = Int32(inlines.count)
        inlines[index].range = ByteRange(inlines[index].range.start, range.end)
      }
    }
    emitText(text, from: offset, to: end, mayLink: true)
  }

  private var isAscending: Bool {
    var last = -1
    for mark in marks {
      if mark.start < last { return false }
      last = mark.start
    }
    return true
  }

  private mutating func append(_ kind: Inline.Kind, _ range: ByteRange, link: Int32 = -1) {
    inlines.append(
      Inline(kind: kind, range: range, end: Int32(inlines.count + 1), link: link))
  }

  /// Puts the ranges of an inline link, which are offsets of the text so far, into the source.
  private mutating func locate(link: Int, in text: LeafText) {
    guard !links[link].isReference else { return }
    links[link].destination = text.source(links[link].destination)
    links[link].title = links[link].title.map(text.source)
  }

  private mutating func emitText(
    _ text: LeafText, from start: Int, to end: Int, mayLink: Bool
  ) {
    var start = start
    if hasAtSign, mayLink, options.contains(.autolinks) {
      while let mail = BareLink.mail(text.bytes, in: ByteRange(start, max(start, end))) {
        appendText(text, from: start, to: mail.start)
        append(.bareLink, text.source(mail))
        start = mail.end
      }
    }
    appendText(text, from: start, to: end)
  }

  private mutating func appendText(_ text: LeafText, from start: Int, to end: Int) {
    guard end > start else { return }
    append(.text, text.source(ByteRange(start, end)))
  }

  /// The content of a code span: its texts and line breaks, and in a table the escapes of its
  /// pipes.
  private mutating func emitCode(_ text: LeafText, _ content: ByteRange) {
    let bytes = text.bytes
    var start = content.start
    var offset = start
    while offset < content.end {
      switch bytes[offset] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        appendText(text, from: start, to: offset)
        let lineEnd = offset
        offset = bytes.endOfRun(from: bytes.endOfLineEnd(at: offset), to: content.end) {
          $0.isSpaceOrTab
        }
        append(.softBreak, text.source(ByteRange(lineEnd, offset)))
        start = offset
      case UInt8(ascii: "\\") where isTableCell && bytes[offset + 1] == UInt8(ascii: "|"):
        appendText(text, from: start, to: offset)
        append(.escape, text.source(ByteRange(offset, offset + 2)))
        offset += 2
        start = offset
      default:
        offset += 1
      }
    }
    appendText(text, from: start, to: content.end)
  }
}
