package import SourceText

extension Document {
  /// Parses a post. Every sequence of bytes is a post: nothing fails, and what is broken in the
  /// front matter is told there.
  package static func parse(
    _ source: SourceFile, markup: MarkupKind = .markdown, options: MarkupOptions = .default,
    elements: ElementReading? = nil, masks: SourceMasks = SourceMasks()
  ) -> Document {
    let read = masks.isEmpty ? source.bytes : masks.applied(to: source.bytes)
    return read.withBytes { bytes in
      let start = source.contentStart
      let frontMatter =
        options.contains(.frontMatter) ? FrontMatter.scan(bytes, from: start) : nil
      var parse = DocumentParse(
        source: source, bytes: bytes, markup: markup, options: options, elements: elements,
        frontMatter: frontMatter,
        illFormed: IllFormedUTF8.ranges(in: bytes))
      let bodyStart = frontMatter?.range.end ?? start
      switch markup {
      case .markdown, .mdx: return parse.markdown(from: bodyStart)
      case .html: return parse.html(from: bodyStart)
      case .text: return parse.text(from: bodyStart)
      }
    }
  }
}

/// One parse of a post, whatever it is written in.
struct DocumentParse {
  let source: SourceFile
  let bytes: ByteView
  let markup: MarkupKind
  let options: MarkupOptions
  let elements: ElementReading?
  let frontMatter: FrontMatter?
  let illFormed: [ByteRange]

  mutating func markdown(from start: Int) -> Document {
    let isMDX = markup == .mdx
    var parser = BlockParser(bytes: bytes, options: options, isMDX: isMDX)
    parser.parse(from: start)
    var inlineParser = InlineParser(
      options: options, isMDX: isMDX, definitions: parser.definitions,
      footnotes: parser.footnotes)
    // A post has an inline for every forty bytes.
    inlineParser.inlines.reserveCapacity(bytes.count / 32)
    for index in parser.blocks.indices {
      parseInlines(of: index, in: &parser.blocks, lines: parser.lines, with: &inlineParser)
    }
    var prose = MarkdownProse(
      bytes: bytes, blocks: parser.blocks, lines: parser.lines, inlines: inlineParser.inlines,
      links: inlineParser.links, builder: newBuilder(), options: options,
      isMDX: isMDX, reading: elements)
    prose.extract()
    let images = (prose.images + prose.html.images).sorted { $0.range < $1.range }
    return Document(
      source: source, markup: markup, frontMatter: frontMatter, blocks: parser.blocks,
      lines: parser.lines, inlines: inlineParser.inlines, links: inlineParser.links,
      prose: prose.builder.finish(), images: images, comments: prose.html.comments,
      illFormed: illFormed)
  }

  private func parseInlines(
    of index: Int, in blocks: inout [Block], lines: [ContentLine], with parser: inout InlineParser
  ) {
    var isTableCell = false
    var isTaskItem = false
    switch blocks[index].kind {
    case .paragraph:
      if options.contains(.taskItems), index > 0, case .item = blocks[index - 1].kind {
        isTaskItem = true
      }
    case .heading: break
    case .tableCell: isTableCell = true
    default: return
    }
    let content = blocks[index].lines
    guard !content.isEmpty else { return }
    let first = parser.inlines.count
    parser.parse(
      lines[Int(content.lowerBound)..<Int(content.upperBound)], of: bytes, block: index,
      isTableCell: isTableCell, isTaskItem: isTaskItem)
    blocks[index].inlines = Int32(first)..<Int32(parser.inlines.count)
    if isTaskItem, first < parser.inlines.count, parser.inlines[first].kind == .taskMarker {
      let mark = bytes[parser.inlines[first].range.start + 1]
      blocks[index - 1].kind = .item(checked: mark != UInt8(ascii: " "))
    }
  }

  mutating func html(from start: Int) -> Document {
    var builder = newBuilder()
    var prose = HTMLProse(bytes: bytes, options: options, reading: elements)
    prose.document(from: start, &builder)
    var root = Block(kind: .document, range: ByteRange(start, bytes.count))
    root.end = 1
    return Document(
      source: source, markup: markup, frontMatter: frontMatter, blocks: [root], lines: [],
      inlines: [], links: [], prose: builder.finish(), images: prose.images,
      comments: prose.comments, illFormed: illFormed)
  }

  /// Plain text: paragraphs parted by blank lines, and no notation at all.
  mutating func text(from start: Int) -> Document {
    var text = PlainText(bytes: bytes, builder: newBuilder())
    text.parse(from: start)
    return Document(
      source: source, markup: markup, frontMatter: frontMatter, blocks: text.blocks,
      lines: text.lines, inlines: [], links: [], prose: text.builder.finish(), images: [],
      comments: [],
      illFormed: illFormed)
  }

  private func newBuilder() -> ProseBuilder {
    var builder = ProseBuilder(
      bytes: bytes, illFormed: illFormed, mask: elements.map { _ in UInt8(ascii: "*") })
    if let frontMatter { builder.add(frontMatter) }
    return builder
  }
}
