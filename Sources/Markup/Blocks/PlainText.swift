import SourceText

/// Plain text: paragraphs parted by blank lines.
struct PlainText {
  let bytes: ByteView
  var builder: ProseBuilder
  private(set) var blocks: [Block] = []
  private(set) var lines: [ContentLine] = []

  init(bytes: ByteView, builder: ProseBuilder) {
    self.bytes = bytes
    self.builder = builder
  }

  mutating func parse(from start: Int) {
    blocks.append(Block(kind: .document, range: ByteRange(start, bytes.count)))
    var splitter = LineSplitter(bytes, from: start)
    var previousEnd = start
    while let line = splitter.next() {
      let content = LineCursor(bytes: bytes, start: line.start, end: line.end)
      if content.isBlank {
        close()
        continue
      }
      if builder.isOpen {
        builder.lineBreak(in: ByteRange(previousEnd, line.start))
      } else {
        blocks.append(Block(kind: .paragraph, range: line))
        blocks[blocks.count - 1].lines = Int32(lines.count)..<Int32(lines.count)
        builder.begin(.paragraph, containers: [], escaping: .plain)
      }
      let range = ByteRange(content.contentOffset, line.end)
      lines.append(ContentLine(range: range))
      builder.verbatim(range)
      previousEnd = line.end
    }
    close()
    blocks[0].end = Int32(blocks.count)
  }

  private mutating func close() {
    guard builder.isOpen, let last = blocks.indices.last else { return }
    builder.end()
    blocks[last].lines = blocks[last].lines.lowerBound..<Int32(lines.count)
    let end = lines.last?.range.end ?? blocks[last].range.start
    blocks[last].range = ByteRange(blocks[last].range.start, end)
    blocks[last].end = Int32(blocks.count)
  }
}
