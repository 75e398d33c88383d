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
  mutating func showSpace(_ builder: inout ProseBuilder) {
    guard builder.isOpen else { return beginBlock(&builder) }
    switch space {
    case .none: return
    case .spaces(let range): builder.verbatim(range)
    case .lineEnd(let range): builder.lineBreak(in: range)
    case .shown: break
    }
    space = .none
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

  /// Shows text with its character references decoded.
  ///
  /// White space stays as the author typed it, so that two spaces are seen; a run with a line end in
  /// it becomes one line feed, as indentation is not text.
  mutating func show(_ range: ByteRange, of text: LeafText, _ builder: inout ProseBuilder) {
    guard !isOpaque else { return }
    let bytes = text.bytes
    var piece = range.start
    var index = range.start
    while index < range.end {
      let byte = bytes[index]
      if byte > 0x20, byte != UInt8(ascii: "&") {
        index += 1
      } else if byte == UInt8(ascii: "&") {
        guard
          let reference = CharacterReference.scan(
            bytes, at: index, limit: range.end, syntax: .html)
        else {
          index += 1
          continue
        }
        show(ByteRange(piece, index), verbatimIn: text, &builder)
        showSpace(&builder)
        builder.decoded(reference.utf8, from: text.source(ByteRange(index, reference.end)))
        index = reference.end
        piece = index
      } else if ASCII.isSpace(byte) {
        let end = ASCII.skipSpaces(bytes, from: index, to: range.end)
        let breaks = lineEnds(bytes, ByteRange(index, end))
        // Between two words of a line it is part of the text around it.
        if breaks > 0 || index == piece || end == range.end {
          show(ByteRange(piece, index), verbatimIn: text, &builder)
          if breaks > 1, elements.context.isFlow {
            endBlock(&builder)
          } else {
            wait(for: text.source(ByteRange(index, end)), isLineEnd: breaks > 0)
          }
          piece = end
        }
        index = end
      } else {
        index += 1
      }
    }
    show(ByteRange(piece, range.end), verbatimIn: text, &builder)
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
      if bytes[index] == 0x0A { feeds += 1 }
      if bytes[index] == 0x0D { returns += 1 }
    }
    return max(feeds, returns)
  }

  /// Shows the value of an attribute or argument as a block of its own.
  mutating func show(
    _ value: ProseAttribute, containers: ProseBlock.Containers, _ builder: inout ProseBuilder
  ) {
    builder.begin(
      value.kind, containers: containers, escaping: .attribute(quote: value.quote))
    var templates = TemplateTagScanner()
    var tags = RawHTMLScanner()
    var piece = value.value.start
    var index = piece
    let end = value.value.end
    while index < end {
      let byte = bytes[index]
      var next = index + 1
      switch byte {
      case UInt8(ascii: "&"):
        let reference = CharacterReference.scan(
          bytes, at: index, limit: end, syntax: .htmlAttribute)
        guard let reference else { break }
        builder.verbatim(ByteRange(piece, index))
        next = reference.end
        builder.decoded(reference.utf8, from: ByteRange(index, next))
        piece = next
      case UInt8(ascii: "{"):
        guard let close = templates.end(bytes, at: index, limit: end) else { break }
        builder.verbatim(ByteRange(piece, index))
        builder.opaque(ByteRange(index, close))
        next = close
        piece = next
      case UInt8(ascii: "<") where value.isArgument:
        guard let close = tags.end(bytes, at: index, limit: end) else { break }
        builder.verbatim(ByteRange(piece, index))
        next = close
        piece = next
      case UInt8(ascii: "\\") where value.isArgument && index + 1 < end:
        builder.verbatim(ByteRange(piece, index))
        next = index + 2
        builder.decoded(CollectionOfOne(bytes[index + 1]), from: ByteRange(index, next))
        piece = next
      case 0x0A, 0x0D:
        builder.verbatim(ByteRange(piece, index))
        next = ASCII.skipSpaces(bytes, from: index, to: end)
        builder.lineBreak(in: ByteRange(index, next))
        piece = next
      default:
        break
      }
      index = next
    }
    builder.verbatim(ByteRange(piece, end))
    builder.end()
  }
}
