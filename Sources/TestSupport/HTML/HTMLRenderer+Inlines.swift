import Markup
import SourceText

extension HTMLRenderer {
  /// Writes the inlines of a leaf block.
  mutating func renderInlines(of block: Block) {
    var walk = InlineWalk(block: block)
    var index = Int(block.inlines.lowerBound)
    while index < Int(block.inlines.upperBound) {
      closeInlines(of: &walk, before: index)
      let inline = document.inlines[index]
      if enter(inline, at: index, in: &walk) {
        walk.open.append(index)
        index += 1
      } else {
        index = max(index + 1, Int(inline.end))
      }
    }
    closeInlines(of: &walk, before: .max)
  }

  private mutating func closeInlines(of walk: inout InlineWalk, before index: Int) {
    while let last = walk.open.last, document.inlines[last].end <= index {
      walk.open.removeLast()
      exit(document.inlines[last], in: &walk)
    }
  }

  /// Writes what begins at `inline`; whether its children follow.
  private mutating func enter(
    _ inline: Inline, at index: Int, in walk: inout InlineWalk
  ) -> Bool {
    let bytes = document.source.bytes[inline.range.start..<inline.range.end]
    switch inline.kind {
    case .text: html.appendEscaped(walk.afterMarker(bytes))
    case .escape: html.appendEscaped(bytes.dropFirst())
    case .entity: html.appendEscaped(LinkText.unescaped(bytes)[...])
    case .softBreak: html.append(walk.isInCode || walk.isPlain ? " " : "\n")
    case .hardBreak: html.append(walk.isPlain ? " " : "<br />\n")
    case .opaque: html.appendEscaped(content(inline.range, of: walk.block)[...])
    case .taskMarker: walk.isAfterMarker = true  // The item itself shows the box.
    case .html:
      let content = content(inline.range, of: walk.block)
      if walk.isPlain { html.appendEscaped(content[...]) } else { appendHTML(content[...]) }
    case .autolink:
      appendLink(to: content(inline.range, of: walk.block).dropFirst().dropLast(), in: walk)
    case .bareLink: appendBareLink(content(inline.range, of: walk.block), in: walk)
    case .footnoteReference: appendFootnoteReference(at: index)
    case .code:
      walk.isInCode = true
      appendTag("<code>", in: walk)
      return true
    case .emphasis: return appendTag("<em>", in: walk)
    case .strong: return appendTag("<strong>", in: walk)
    case .strikethrough: return appendTag("<del>", in: walk)
    case .link:
      if !walk.isPlain {
        html.append("<a href=\"")
        appendTarget(of: inline)
        html.append(">")
      }
      return true
    case .image:
      if !walk.isPlain {
        html.append("<img src=\"")
        html.appendPercentEncoded(destination(of: inline)[...])
        html.append("\" alt=\"")
      }
      walk.imageDepth += 1
      return true
    }
    return false
  }

  private mutating func exit(_ inline: Inline, in walk: inout InlineWalk) {
    switch inline.kind {
    case .code:
      walk.isInCode = false
      appendTag("</code>", in: walk)
    case .emphasis: appendTag("</em>", in: walk)
    case .strong: appendTag("</strong>", in: walk)
    case .strikethrough: appendTag("</del>", in: walk)
    case .link: appendTag("</a>", in: walk)
    case .image:
      walk.imageDepth -= 1
      guard !walk.isPlain else { break }
      html.append("\"")
      appendTitle(of: inline)
      html.append(" />")
    default: break
    }
  }

  @discardableResult
  private mutating func appendTag(_ tag: String, in walk: InlineWalk) -> Bool {
    if !walk.isPlain { html.append(tag) }
    return true
  }
}

extension HTMLRenderer {
  private func destination(of inline: Inline) -> [UInt8] {
    guard inline.link >= 0 else { return [] }
    let link = document.links[Int(inline.link)]
    return LinkText.unescaped(
      content(link.destination, of: document.blocks[Int(link.block)])[...])
  }

  private mutating func appendTarget(of inline: Inline) {
    html.appendPercentEncoded(destination(of: inline)[...])
    html.append("\"")
    appendTitle(of: inline)
  }

  private mutating func appendTitle(of inline: Inline) {
    guard inline.link >= 0 else { return }
    let link = document.links[Int(inline.link)]
    guard let title = link.title else { return }
    let text = LinkText.unescaped(content(title, of: document.blocks[Int(link.block)])[...])
    guard !text.isEmpty else { return }
    html.append(" title=\"")
    html.appendEscaped(text[...])
    html.append("\"")
  }

  /// Writes an autolink of section 6.5; a target without a scheme is an address.
  private mutating func appendLink(to target: ArraySlice<UInt8>, in walk: InlineWalk) {
    let text = LinkText.unescaped(target, backslashes: false)
    if !walk.isPlain {
      html.append(target.contains(UInt8(ascii: ":")) ? "<a href=\"" : "<a href=\"mailto:")
      html.appendPercentEncoded(text[...])
      html.append("\">")
    }
    html.appendEscaped(text[...])
    appendTag("</a>", in: walk)
  }

  /// Writes an autolink of GFM, which may lack its scheme.
  private mutating func appendBareLink(_ text: [UInt8], in walk: InlineWalk) {
    if !walk.isPlain {
      html.append("<a href=\"" + LinkText.impliedScheme(of: text))
      html.appendPercentEncoded(text[...])
      html.append("\">")
    }
    html.appendEscaped(text[...])
    appendTag("</a>", in: walk)
  }

  private mutating func appendFootnoteReference(at index: Int) {
    guard let (number, isFirst) = footnoteNumber(of: index) else { return }
    let id = isFirst ? " id=\"fnref\(number)\"" : ""
    html.append("<sup class=\"footnote-ref\"><a href=\"#fn\(number)\"\(id)>\(number)</a></sup>")
  }
}

/// Where the walk over a leaf's inlines stands.
private struct InlineWalk {
  let block: Block
  var open: [Int] = []
  var isInCode = false
  var isAfterMarker = false
  var imageDepth = 0

  init(block: Block) { self.block = block }

  /// Whether tags are left out, as in an `alt` attribute.
  var isPlain: Bool { imageDepth > 0 }

  /// The text without the space that parts it from a task marker.
  mutating func afterMarker(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard isAfterMarker else { return text }
    isAfterMarker = false
    return text.drop { $0 == 0x20 || $0 == 0x09 }
  }
}
