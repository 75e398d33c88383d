import SourceText

extension InlineParser {
  mutating func pushBracket(at start: Int, isImage: Bool) -> Int {
    if let last = brackets.indices.last { brackets[last].hasBracketAfter = true }
    let textStart = start + (isImage ? 2 : 1)
    brackets.append(
      Bracket(
        start: start, textStart: textStart, isImage: isImage, bottom: delimiters.top))
    return textStart
  }

  /// Looks for the link, image or footnote reference that a `]` ends (CommonMark 0.31, "look for
  /// link or image").
  mutating func closeBracket(_ bytes: ByteView, at close: Int, to end: Int) -> Int? {
    guard let bracket = brackets.popLast(), bracket.isActive else { return nil }
    if !footnotes.isEmpty, isFootnote(bytes, bracket: bracket, close: close) {
      // What was recognised inside the label is part of it.
      while let last = marks.last, last.start >= bracket.start { marks.removeLast() }
      delimiters.removeAll(above: bracket.bottom)
      // After a `!` it is a footnote still, and the `!` text.
      return take(.leaf(.footnoteReference), from: bracket.textStart - 1, to: close + 1)
    }
    guard let (link, linkEnd) = target(bytes, bracket: bracket, close: close, to: end) else {
      return nil
    }
    let kind: Inline.Kind = bracket.isImage ? .image : .link
    add(.open(kind, link: Int32(links.count)), from: bracket.start, to: bracket.textStart)
    links.append(link)
    processEmphasis(above: bracket.bottom)
    if !bracket.isImage {
      // A link holds no link, so no bracket before it can open one.
      for index in brackets.indices.reversed() where !brackets[index].isImage {
        guard brackets[index].isActive else { break }
        brackets[index].isActive = false
      }
    }
    return take(.close, from: close, to: linkEnd)
  }

  /// The target of the link whose text ends at `close`, in offsets of the text, and its end.
  private mutating func target(
    _ bytes: ByteView, bracket: Bracket, close: Int, to end: Int
  ) -> (Link, end: Int)? {
    if bytes[close + 1] == UInt8(ascii: "("), close + 1 < end,
      let inline = inlineTarget(bytes, from: close + 2, to: end)
    {
      return inline
    }
    if bytes[close + 1] == UInt8(ascii: "["), close + 1 < end {
      if let labelEnd = LinkScanner.labelEnd(bytes, from: close + 1, to: end) {
        guard
          let link = definitions.link(for: ByteRange(close + 2, labelEnd), in: bytes)
        else { return nil }
        return (link, labelEnd + 1)
      }
      if bytes[close + 2] == UInt8(ascii: "]"), close + 2 < end {
        return shortcut(bytes, bracket: bracket, close: close).map { ($0, close + 3) }
      }
    }
    return shortcut(bytes, bracket: bracket, close: close).map { ($0, close + 1) }
  }

  private func shortcut(_ bytes: ByteView, bracket: Bracket, close: Int) -> Link? {
    guard !definitions.isEmpty, !bracket.hasBracketAfter,
      LinkScanner.labelEnd(bytes, from: bracket.textStart - 1, to: close + 1) == close
    else { return nil }
    return definitions.link(for: ByteRange(bracket.textStart, close), in: bytes)
  }

  /// `(destination "title")`, from after the parenthesis. Its ranges are offsets of the text until
  /// the marks are put in order.
  private mutating func inlineTarget(
    _ bytes: ByteView, from start: Int, to end: Int
  ) -> (Link, end: Int)? {
    let destinationStart = LinkScanner.skipSpace(bytes, from: start, to: end)
    guard
      let destination = LinkScanner.destination(
        bytes, from: destinationStart, to: end, templates: &searches.templates)
    else { return nil }
    var offset = LinkScanner.skipSpace(bytes, from: destination.end, to: end)
    var title: ByteRange?
    if offset > destination.end,
      let part = LinkScanner.title(bytes, from: offset, to: end)
    {
      title = part.content
      offset = LinkScanner.skipSpace(bytes, from: part.end, to: end)
    }
    guard offset < end, bytes[offset] == UInt8(ascii: ")") else { return nil }
    let link = Link(
      destination: destination.content, title: title, isReference: false, block: block)
    return (link, offset + 1)
  }

  /// `[^label]` where the post defines that footnote.
  private func isFootnote(_ bytes: ByteView, bracket: Bracket, close: Int) -> Bool {
    guard bytes[bracket.textStart] == UInt8(ascii: "^"),
      close - bracket.textStart <= LinkDefinitions.maximumLabel
    else { return false }
    let label = ByteRange(bracket.textStart + 1, max(bracket.textStart + 1, close))
    return footnotes.contains(LinkDefinitions.normalized(label, in: bytes))
  }
}
