import SourceText

/// Draws the prose of a Markdown tree: what a reader reads, without the notation.
struct MarkdownProse {
  let bytes: ByteView
  let blocks: [Block]
  let lines: [ContentLine]
  let inlines: [Inline]
  let links: [Link]

  private let reading: ElementReading?
  var builder: ProseBuilder
  var html: HTMLProse
  private(set) var images: [Image] = []
  /// Images of the open block, whose texts follow it as blocks of their own.
  private var pendingImages: [Int] = []
  /// Links of the open block with a title.
  private var pendingTitles: [Int] = []
  /// The inlines with children that are not at their end yet, outermost first. Empty between
  /// leaves, and kept for its memory.
  private var openInlines: [Int] = []

  init(
    bytes: ByteView, blocks: [Block], lines: [ContentLine], inlines: [Inline], links: [Link],
    builder: ProseBuilder, options: MarkupOptions, isMDX: Bool, reading: ElementReading? = nil
  ) {
    self.bytes = bytes
    self.blocks = blocks
    self.lines = lines
    self.inlines = inlines
    self.links = links
    self.builder = builder
    self.reading = reading
    html = HTMLProse(bytes: bytes, options: options, isJSX: isMDX, reading: reading)
  }

  mutating func extract() {
    var around: [Surroundings] = []
    var skippedTo = 0
    for index in blocks.indices.dropFirst() where index >= skippedTo {
      while let last = around.last, last.end <= index {
        html.close(to: last.htmlDepth, at: nil, &builder)
        around.removeLast()
      }
      let block = blocks[index]
      if let reading, reading.skips(block.kind) {
        skippedTo = Int(block.end)
        continue
      }
      let outer = around.last?.containers ?? []
      let containers = outer.union(html.containers)
      let isItem = around.last?.isItem ?? false
      switch block.kind {
      case .blockQuote:
        let isNote = NoteLabel.begins(blocks[index...].dropFirst().first, in: bytes)
        enter(block, outer.union(isNote ? [.quote, .note] : .quote), &around)
      case .list:
        enter(block, outer.union(.list), &around)
      case .item:
        enter(block, outer, isItem: true, &around)
      case .footnoteDefinition:
        enter(block, outer.union(.footnote), &around)
      case .table:
        enter(block, outer.union(.table), &around)
      case .tableRow(let isHeader):
        enter(block, outer, isItem: isHeader, &around)
      case .tableCell:
        extractLeaf(block, kind: isItem ? .tableHeader : .tableCell, containers: containers)
      case .paragraph:
        extractLeaf(block, kind: isItem ? .listItem : .paragraph, containers: containers)
      case .heading(let level, _):
        extractLeaf(block, kind: .heading(level: level), containers: containers)
      case .html:
        extractHTML(block, kind: isItem ? .listItem : .paragraph, containers: outer)
      case .opaque(let kind):
        extractOpaque(block, kind: kind, containers: outer)
      case .document, .thematicBreak, .code:
        break
      }
    }
  }

  /// What stands around a block of the tree.
  private struct Surroundings {
    /// The index of the first block outside.
    let end: Int
    let containers: ProseBlock.Containers
    /// Whether paragraphs are the text of an item, and cells those of a header.
    let isItem: Bool
    /// How many elements of HTML were open where it began; none outlives it.
    let htmlDepth: Int
  }

  private func enter(
    _ block: Block, _ containers: ProseBlock.Containers, isItem: Bool = false,
    _ around: inout [Surroundings]
  ) {
    around.append(
      Surroundings(
        end: Int(block.end), containers: containers, isItem: isItem, htmlDepth: html.depth))
  }

  private mutating func extractLeaf(
    _ block: Block, kind: ProseBlock.Kind, containers: ProseBlock.Containers
  ) {
    builder.begin(kind, containers: containers, escaping: .markdown)
    html.beginInlines()
    extractInlines(Int(block.inlines.lowerBound)..<Int(block.inlines.upperBound))
    html.endInlines(&builder)
    builder.end()
    if !pendingImages.isEmpty || !pendingTitles.isEmpty { extractPending(containers) }
    html.extractAttributes(&builder, containers: containers)
  }

  /// The texts of images and the titles of links that the block before held.
  private mutating func extractPending(_ containers: ProseBlock.Containers) {
    let images = pendingImages
    let titles = pendingTitles
    pendingImages = []
    pendingTitles = []
    for index in images { extractAlt(of: index, containers: containers) }
    for index in titles { extractTitle(of: index, containers: containers) }
  }

  private mutating func extractInlines(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = openInlines.last, Int(inlines[last].end) <= index { closeInline() }
      let inline = inlines[index]
      index += 1
      if let part = reading?.part(of: inline.kind) {
        if part == .masked, !html.isOpaque { mask(index - 1) }
        index = Int(inline.end)
        continue
      }
      switch inline.kind {
      case .emphasis, .strong, .strikethrough:
        builder.openSpan(Self.span(inline.kind), at: inline.range.start)
        openInlines.append(index - 1)
      case .link:
        let link = links[Int(inline.link)]
        builder.openSpan(.link, at: inline.range.start, value: link.destination)
        openInlines.append(index - 1)
        if link.title != nil, !link.isReference { pendingTitles.append(Int(inline.link)) }
      case .image:
        builder.opaque(inline.range)
        pendingImages.append(index - 1)
        index = Int(inline.end)
      case .html:
        html.inline(inline.range, &builder)
      case .code where reading != nil:
        builder.openSpan(.code, at: inline.range.start)
        openInlines.append(index - 1)
      case .code:
        if !html.isOpaque { builder.code(inline.range) }
        index = Int(inline.end)
      default:
        if !html.isOpaque { extractAtom(inline) }
      }
    }
    while !openInlines.isEmpty { closeInline() }
  }

  private mutating func closeInline() {
    guard let index = openInlines.popLast() else { return }
    builder.closeSpan(at: inlines[index].range.end)
  }

  private static func span(_ kind: Inline.Kind) -> ProseSpan.Kind {
    switch kind {
    case .strong: .strong
    case .strikethrough: .strikethrough
    default: .emphasis
    }
  }

  /// An inline without children.
  private mutating func extractAtom(_ inline: Inline) {
    switch inline.kind {
    case .text:
      builder.verbatim(inline.range)
    case .escape:
      builder.decoded(CollectionOfOne(bytes[inline.range.start + 1]), from: inline.range)
    case .entity:
      builder.characterReference(inline.range)
    case .softBreak, .hardBreak:
      builder.lineBreak(in: inline.range)
    case .opaque
    where bytes[inline.range.start] == UInt8(ascii: "{")
      && AttributeList.scan(
        bytes, at: inline.range.start, limit: inline.range.end, followsInline: true) != nil:
      break
    case .opaque:
      html.inlineTemplate(inline.range, &builder)
    case .autolink:
      let content = ByteRange(inline.range.start + 1, inline.range.end - 1)
      builder.opaque(inline.range, content: content)
    case .bareLink, .footnoteReference:
      builder.opaque(inline.range, content: inline.range)
    case .taskMarker, .code, .emphasis, .strong, .strikethrough, .link, .image, .html:
      break
    }
  }

  private mutating func extractAlt(of index: Int, containers: ProseBlock.Containers) {
    let image = inlines[index]
    let children = index + 1..<Int(image.end)
    let first = children.first.map { inlines[$0].range.start } ?? image.range.start + 2
    let last = children.first.map { _ in inlines[Int(image.end) - 1].range.end } ?? first
    images.append(
      Image(range: image.range, alt: ByteRange(first, max(first, last)), needsNoAlt: false))
    builder.begin(.alt, containers: containers, escaping: .markdown)
    html.beginInlines()
    extractInlines(children)
    html.endInlines(&builder)
    builder.end()
    if image.link >= 0, links[Int(image.link)].title != nil, !links[Int(image.link)].isReference {
      extractTitle(of: Int(image.link), containers: containers)
    }
  }

  private mutating func extractTitle(of link: Int, containers: ProseBlock.Containers) {
    guard let title = links[link].title, title.start > 0 else { return }
    let quote = bytes[title.start - 1]
    builder.begin(.title, containers: containers, escaping: .attribute(quote: quote))
    builder.escapedText(title)
    builder.end()
  }
}
