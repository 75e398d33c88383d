import SourceText

extension HTMLProse {
  mutating func open(
    _ tag: HTMLTag, _ attributes: [HTMLAttribute], in text: LeafText,
    _ builder: inout ProseBuilder
  ) {
    guard !isOpaque else {
      if !isVoid(tag) { elements.push(tag, text.bytes, language: nil) }
      return
    }
    let element = tag.element
    let source = text.source(tag.range)
    if element.role.isBlock {
      if let paragraph = elements.openParagraph {
        close(to: paragraph, at: source.start, &builder)
      }
      endBlock(&builder)
    }
    switch element.role {
    case .lineBreak:
      breakLine(source, &builder)
      return
    case .image:
      addImage(tag, attributes, in: text, &builder)
      return
    default:
      break
    }
    let isShown = !element.role.isBlock && element.role != .hidden && element.role != .meta
    var hasShownSpace = false
    if isShown, element.role == .opaque || !element.traits.contains(.void) {
      hasShownSpace = showSpace(&builder)
    }
    let found = read(attributes, of: tag, in: text)
    if isVoid(tag) {
      if element.role == .opaque { builder.opaque(source) }
      return
    }
    let depth = elements.count
    elements.push(tag, text.bytes, language: found.language)
    builder.language = elements.language
    if element.role.isOpaque || found.isUntranslated {
      region = OpaqueRegion(
        depth: depth, startTag: source,
        role: element.role.isBlock ? .opaqueBlock : element.role)
    } else if !element.role.isBlock {
      openSpans(of: element, found, at: source.start, &builder)
      if hasShownSpace { space = .shown }
    }
  }

  mutating func close(_ tag: HTMLTag, in text: LeafText, _ builder: inout ProseBuilder) {
    let element = tag.element
    let source = text.source(tag.range)
    if let index = elements.index(closedBy: element) {
      let closesRegion = region.map { $0.depth >= index } ?? false
      if element.role.isBlock, !isOpaque || closesRegion {
        close(to: index + 1, at: source.start, &builder)
        if !isInline { endBlock(&builder) }
      }
      close(to: index, at: source.end, &builder)
    } else if element.role == .lineBreak, !isOpaque {
      breakLine(source, &builder)
    } else if element.role.isBlock, !isOpaque, !isInline {
      endBlock(&builder)
    }
  }

  private func isVoid(_ tag: HTMLTag) -> Bool {
    tag.element.traits.contains(.void) || isJSX && tag.isSelfClosing
      // In SVG and for elements unknown to HTML a slash closes.
      || tag.isSelfClosing && !tag.element.isKnown
  }

  private mutating func openSpans(
    of element: HTMLElement, _ found: Attributes, at start: Int, _ builder: inout ProseBuilder
  ) {
    var count = 0
    if let language = found.language {
      builder.openSpan(.language, at: start, value: language)
      count += 1
    }
    let kind: ProseSpan.Kind? =
      switch element.role {
      case .link: .link
      case .strong: .strong
      case .emphasis: .emphasis
      case .strikethrough: .strikethrough
      case .quotation: .quotation
      default: nil
      }
    if let kind {
      builder.openSpan(kind, at: start, value: kind == .link ? found.destination : nil)
      count += 1
    }
    elements.noteSpans(count, in: block)
  }

  private mutating func addImage(
    _ tag: HTMLTag, _ attributes: [HTMLAttribute], in text: LeafText,
    _ builder: inout ProseBuilder
  ) {
    showSpace(&builder)
    let found = read(attributes, of: tag, in: text)
    let source = text.source(tag.range)
    images.append(
      Image(
        range: source, alt: found.alt,
        needsNoAlt: found.needsNoAlt || found.alt == nil && tag.hasComputedAttributes))
    builder.opaque(source)
  }

  private mutating func breakLine(_ source: ByteRange, _ builder: inout ProseBuilder) {
    guard builder.isOpen, !builder.isAtBlockStart else { return }
    builder.decoded(CollectionOfOne(UInt8(ascii: "\n")), from: source)
    space = .shown
  }
}

extension HTMLElement {
  /// Whether HTML names it.
  var isKnown: Bool { identity < HTMLElement.identities - 256 }

  /// The element where no block may begin.
  var asInline: HTMLElement {
    HTMLElement(
      role: role == .opaqueBlock ? .opaque : .transparent, traits: traits, identity: identity)
  }
}

extension HTMLElement.Role {
  /// Whether its content is not prose.
  var isOpaque: Bool {
    switch self {
    case .code, .opaque, .hidden, .opaqueBlock: true
    default: false
    }
  }
}
