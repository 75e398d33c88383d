import SourceText

extension HTMLProse {
  /// Ends the open block and adds the attributes met in it.
  mutating func endBlock(_ builder: inout ProseBuilder) {
    guard !isInline else { return }
    builder.end()
    space = .none
    extractAttributes(&builder, containers: outerContainers.union(containers))
  }

  /// Opens a block, if none is, and shows the white space that was waiting.
  ///
  /// Returns whether the text now ends with white space that browsers join with what follows.
  @discardableResult
  mutating func showSpace(_ builder: inout ProseBuilder) -> Bool {
    guard builder.isOpen else {
      beginBlock(&builder)
      return false
    }
    switch space {
    case .none: return false
    case .spaces(let range): builder.verbatim(range)
    case .lineEnd(let range): builder.lineBreak(in: range)
    case .shown: break
    }
    space = .none
    return true
  }

  private mutating func beginBlock(_ builder: inout ProseBuilder) {
    let containers = outerContainers.union(self.containers)
    extractAttributes(&builder, containers: containers)
    block += 1
    builder.language = elements.language
    builder.begin(
      elements.context.kind ?? outerKind, containers: containers, escaping: .html)
    space = .none
  }

  /// Shows text with its character references decoded and bare links opaque.
  ///
  /// White space stays as the author typed it, so that two spaces are seen; a run with a line end
  /// in it becomes one line feed, as indentation is not text.
  mutating func show(_ range: ByteRange, of text: LeafText, _ builder: inout ProseBuilder) {
    guard !isOpaque else { return }
    let bytes = text.bytes
    var piece = range.start
    var index = range.start
    var formulas = TeXMathScanner()
    while index < range.end {
      let part = ByteRange(piece, range.end)
      switch bytes[index] {
      case UInt8(ascii: "&"):
        guard
          let reference = CharacterReference.scan(
            bytes, at: index, limit: range.end, syntax: .html)
        else { break }
        show(ByteRange(piece, index), verbatimIn: text, &builder)
        showSpace(&builder)
        builder.decoded(reference.utf8, from: text.source(ByteRange(index, reference.end)))
        index = reference.end
        piece = index
        continue
      case UInt8(ascii: "\\") where options.contains(.math):
        guard let end = formulas.end(bytes, at: index, limit: range.end) else { break }
        show(ByteRange(piece, index), verbatimIn: text, &builder)
        showSpace(&builder)
        builder.opaque(text.source(ByteRange(index, end)))
        index = end
        piece = index
        continue
      case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "."):
        guard let link = bareLink(bytes, at: index, in: part) else { break }
        show(ByteRange(piece, link.start), verbatimIn: text, &builder)
        showSpace(&builder)
        builder.opaque(text.source(link), content: text.source(link))
        index = link.end
        piece = index
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), 0x0C, UInt8(ascii: "\r"):
        index = showSpaces(at: index, from: &piece, to: range.end, of: text, &builder)
        continue
      default:
        break
      }
      index += 1
    }
    show(ByteRange(piece, range.end), verbatimIn: text, &builder)
  }

  /// Reads the white space at `index` and returns the offset after it.
  private mutating func showSpaces(
    at index: Int, from piece: inout Int, to limit: Int, of text: LeafText,
    _ builder: inout ProseBuilder
  ) -> Int {
    let end = text.bytes.endOfSpace(from: index, to: limit)
    let breaks = lineEnds(text.bytes, ByteRange(index, end))
    // Between two words of a line it is part of the text around it.
    guard breaks > 0 || index == piece || end == limit else { return end }
    show(ByteRange(piece, index), verbatimIn: text, &builder)
    if breaks > 1, elements.context.isFlow {
      endBlock(&builder)
    } else {
      wait(for: text.source(ByteRange(index, end)), isLineEnd: breaks > 0)
    }
    piece = end
    return end
  }

  /// The web or mail address around the `:`, `@` or `.` at `index`, or nil. A mail address is
  /// looked for in its neighbourhood only, so that a row of `@` costs no more than its length.
  private func bareLink(_ bytes: ByteView, at index: Int, in part: ByteRange) -> ByteRange? {
    guard bytes[index] == UInt8(ascii: "@") else {
      return BareLink.scan(bytes, at: index, from: part.start, to: part.end)
    }
    guard bytes[index + 1].isASCIIAlphanumeric else { return nil }
    let near = ByteRange(max(part.start, index - 64), min(part.end, index + 128))
    guard let link = BareLink.mail(bytes, in: near), link.contains(index) else { return nil }
    return link
  }

  /// Shows the text of a `<title>`, which holds no tags but may hold template tags.
  mutating func showTitle(_ range: ByteRange, of text: LeafText, _ builder: inout ProseBuilder) {
    var templates = TemplateTagScanner()
    var piece = range.start
    var index = range.start
    while index < range.end {
      if let end = templates.end(text.bytes, at: index, limit: range.end) {
        show(ByteRange(piece, index), of: text, &builder)
        template(text.source(ByteRange(index, end)), &builder)
        index = end
        piece = end
      } else {
        index += 1
      }
    }
    show(ByteRange(piece, range.end), of: text, &builder)
  }

  private mutating func show(
    _ piece: ByteRange, verbatimIn text: LeafText, _ builder: inout ProseBuilder
  ) {
    guard !piece.isEmpty else { return }
    showSpace(&builder)
    builder.verbatim(text.source(piece))
  }

  private mutating func wait(for range: ByteRange, isLineEnd: Bool) {
    switch space {
    case .none: space = isLineEnd ? .lineEnd(range) : .spaces(range)
    case .spaces: if isLineEnd { space = .lineEnd(range) }
    case .lineEnd, .shown: break
    }
  }

  private func lineEnds(_ bytes: ByteView, _ range: ByteRange) -> Int {
    var feeds = 0
    var returns = 0
    for index in range.start..<range.end {
      if bytes[index] == UInt8(ascii: "\n") { feeds += 1 }
      if bytes[index] == UInt8(ascii: "\r") { returns += 1 }
    }
    return max(feeds, returns)
  }
}
