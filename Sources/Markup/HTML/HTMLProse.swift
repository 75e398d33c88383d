import SourceText

/// Draws the prose of HTML: of a whole file, of the HTML blocks of a Markdown post, and of the tags
/// between the words of its paragraphs.
///
/// Elements stay open from one call to the next as far as browsers would have it: a `<div lang>`, a
/// `<blockquote>` or a list around Markdown paragraphs holds until its end tag. What is no
/// container (a paragraph, an item, `<b>`, `<code>`) ends with the block it was opened in, so that
/// a forgotten end tag does no harm beyond it.
struct HTMLProse {
  /// The whole source.
  let bytes: ByteView
  let options: MarkupOptions
  /// Whether tags are those of JSX.
  let isJSX: Bool
  /// Which elements hold no prose; nil for those of HTML.
  let reading: ElementReading?
  /// In order of appearance.
  var images: [Image] = []
  /// Comments of HTML, JSX and template languages, in order.
  var comments: [ByteRange] = []

  var elements = OpenElements()
  /// What stands around the elements: the item or quote of Markdown that holds them.
  var outerKind = ProseBlock.Kind.paragraph
  var outerContainers: ProseBlock.Containers = []
  /// Values of attributes that follow the open block as blocks of their own.
  var pending: [ProseAttribute] = []
  /// White space that is shown only if something visible follows.
  var space = Space.none
  /// The element around the place whose content is not prose.
  var region: OpaqueRegion?
  /// Counts blocks, so that no element closes a span in another block than its own.
  var block = 0
  /// Whether the block is one of Markdown, so that HTML begins and ends none.
  private(set) var isInline = false
  private var firstInline = 0
  /// Names of paired template tags that are not closed any more in the source.
  private var unclosed: Set<String> = []
  private var parser: HTMLTagParser

  enum Space {
    case none
    /// In source bytes, without a line end.
    case spaces(ByteRange)
    /// With one.
    case lineEnd(ByteRange)
    /// Nothing visible has come since the last line break or the start of the block.
    case shown
  }

  struct OpaqueRegion {
    /// The index of the element among those open.
    let depth: Int
    let startTag: ByteRange
    let role: HTMLElement.Role
  }

  /// A value of an attribute or argument that reads as prose.
  struct ProseAttribute {
    let kind: ProseBlock.Kind
    let value: ByteRange
    let quote: UInt8
    /// An argument of a template tag, in which backslashes escape and HTML tags are notation.
    let isArgument: Bool
  }

  init(
    bytes: ByteView, options: MarkupOptions, isJSX: Bool = false, reading: ElementReading? = nil
  ) {
    self.bytes = bytes
    self.options = options
    self.isJSX = isJSX
    self.reading = reading
    parser = HTMLTagParser(bytes: bytes, isJSX: isJSX, reading: reading)
  }

  /// Whether the place is inside an element whose content is not prose.
  var isOpaque: Bool { region != nil }

  /// The containers of HTML around the place, for a block of Markdown there.
  var containers: ProseBlock.Containers { elements.context.containers }

  /// How many elements are open, for `close(to:)`.
  var depth: Int { elements.count }

  /// Reads a whole HTML file from `start` on.
  mutating func document(from start: Int, _ builder: inout ProseBuilder) {
    let text = LeafText(source: bytes, from: start, to: bytes.count)
    fragment(text, &builder)
    close(to: 0, at: bytes.count, &builder)
    endBlock(&builder)
  }

  /// Reads an HTML block of Markdown. Text in it that no element of its own claims is of `kind`.
  mutating func block(
    _ text: LeafText, kind: ProseBlock.Kind, containers: ProseBlock.Containers,
    _ builder: inout ProseBuilder
  ) {
    outerKind = kind
    outerContainers = containers
    let first = elements.count
    fragment(text, &builder)
    let end = text.source(ByteRange(text.start, text.end)).end
    close(to: elements.containers(from: first), at: end, &builder)
    endBlock(&builder)
    outerKind = .paragraph
    outerContainers = []
  }

  private mutating func fragment(_ text: LeafText, _ builder: inout ProseBuilder) {
    var tokenizer = HTMLTokenizer(
      bytes: text.bytes, range: ByteRange(text.start, text.end), isJSX: isJSX, reading: reading,
      unclosed: text.isOfSource ? unclosed : [])
    defer { if text.isOfSource { unclosed = tokenizer.unclosed } }
    var rawRole = HTMLElement.Role.transparent
    while let token = tokenizer.next() {
      switch token {
      case .text(let range):
        show(range, of: text, &builder)
      case .rawText(let range):
        if rawRole == .title { showTitle(range, of: text, &builder) }
      case .startTag(let tag):
        rawRole = tag.element.role
        open(tag, tokenizer.attributes, in: text, &builder)
      case .endTag(let tag):
        close(tag, in: text, &builder)
      case .comment(let range):
        comments.append(text.source(range))
      case .template(let range):
        template(text.source(range), &builder)
      case .declaration:
        break
      }
    }
  }

  /// Says that a Markdown paragraph or another leaf with inlines begins.
  mutating func beginInlines() {
    firstInline = elements.count
    isInline = true
    space = .none
    block += 1
  }

  /// Reads a tag, comment or declaration between the inlines of Markdown. `range` is all of it, in
  /// the source.
  mutating func inline(_ range: ByteRange, _ builder: inout ProseBuilder) {
    switch bytes[range.start + 1] {
    case UInt8(ascii: "!"):
      if bytes.starts(with: "<!--", at: range.start) { comments.append(range) }
      joinSpaces(around: range, &builder)
    case UInt8(ascii: "?"):
      joinSpaces(around: range, &builder)
    default:
      guard let tag = parser.parse(at: range.start, limit: range.end, isWhole: true) else { return }
      inline(tag, &builder)
    }
  }

  private mutating func inline(_ tag: HTMLTag, _ builder: inout ProseBuilder) {
    let text = LeafText(source: bytes, from: tag.range.start, to: tag.range.end)
    let element = tag.element
    // Where no block may begin, a block element parts the text all the same.
    if element.role.isBlock, !isOpaque { builder.lineBreak(in: tag.range) }
    if !element.role.isOpaque, element.role != .image { joinSpaces(around: tag.range, &builder) }
    if bytes[tag.range.start + 1] == UInt8(ascii: "/") {
      close(tag, in: text, &builder)
    } else {
      var tag = tag
      if element.role.isBlock { tag.element = element.asInline }
      open(tag, parser.attributes, in: text, &builder)
    }
  }

  /// Takes back the space before notation that shows nothing if there is one after it too.
  private func joinSpaces(around range: ByteRange, _ builder: inout ProseBuilder) {
    if !isOpaque, bytes[range.end].isHTMLSpace { builder.dropTrailingSpaces() }
  }

  /// Reads a template tag, formula or expression between the inlines of Markdown.
  mutating func inlineTemplate(_ range: ByteRange, _ builder: inout ProseBuilder) {
    template(range, &builder)
  }

  /// Says that the leaf has come to its end, before its block is ended.
  mutating func endInlines(_ builder: inout ProseBuilder) {
    close(to: min(firstInline, elements.count), at: nil, &builder)
    isInline = false
  }

  /// Adds the values of attributes met since, once the block around them has ended.
  mutating func extractAttributes(
    _ builder: inout ProseBuilder, containers: ProseBlock.Containers
  ) {
    guard !pending.isEmpty else { return }
    let values = pending
    pending = []
    for value in values { show(value, containers: containers, &builder) }
  }

  /// Closes all elements but the `depth` outermost, as where a quote or item of Markdown ends.
  /// `end` is where their content does, nil where the last tag of each is all that is known.
  mutating func close(to depth: Int, at end: Int?, _ builder: inout ProseBuilder) {
    while elements.count > depth {
      let region = self.region
      if let region, region.depth >= elements.count - 1 {
        self.region = nil
        endRegion(region, at: end ?? region.startTag.end, &builder)
      }
      guard let element = elements.pop() else { return }
      if element.block == block, builder.isOpen {
        for _ in 0..<element.spans { builder.closeSpan(at: end ?? builder.sourceEnd) }
      }
    }
    builder.language = elements.language
  }

  /// Where the content of an element ends whose end tag, if it has one, `range` ends with.
  private func contentEnd(of range: ByteRange) -> Int {
    guard bytes[range.end - 1] == UInt8(ascii: ">") else { return range.end }
    var end = range.end - 1
    while end > range.start, bytes[end] != UInt8(ascii: "<") { end -= 1 }
    return end
  }

  private func endRegion(_ region: OpaqueRegion, at end: Int, _ builder: inout ProseBuilder) {
    guard region.role != .hidden, region.role != .opaqueBlock else { return }
    let range = ByteRange(region.startTag.start, max(region.startTag.end, end))
    let content = ByteRange(region.startTag.end, max(region.startTag.end, contentEnd(of: range)))
    if region.role == .code {
      builder.code(range, content: content)
    } else {
      builder.opaque(range, content: content)
    }
  }
}
