import SourceText

extension HTMLProse {
  /// Shows a template tag or expression, and keeps its arguments that are prose.
  mutating func template(_ range: ByteRange, _ builder: inout ProseBuilder) {
    guard !isOpaque else { return }
    let isComment =
      isJSX
      ? bytes.starts(with: "{/*", at: range.start)
      : TemplateTagScanner.kind(bytes, at: range.start)?.isComment ?? false
    if isComment {
      comments.append(range)
      if isInline, bytes[range.end].isHTMLSpace { builder.dropTrailingSpaces() }
      return
    }
    keepArguments(of: range)
    showSpace(&builder)
    builder.opaque(range)
  }

  /// Keeps the arguments of the template tag at `range` that are prose.
  mutating func keepArguments(of range: ByteRange) {
    // Formulas, shortcodes and wiki links have none.
    guard !isJSX, TemplateTagScanner.kind(bytes, at: range.start) != nil else { return }
    // Behind the tag there may be code, up to its closing tag.
    var scanner = TemplateTagScanner()
    let end = scanner.end(bytes, at: range.start, limit: range.end) ?? range.end
    for argument in ProseArgument.find(bytes, in: ByteRange(range.start, end)) {
      pending.append(
        ProseAttribute(
          kind: argument.kind, value: argument.value, quote: argument.quote, isArgument: true))
    }
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
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        builder.verbatim(ByteRange(piece, index))
        next = bytes.endOfSpace(from: index, to: end)
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
