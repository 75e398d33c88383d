import SourceText

extension MarkdownProse {
  /// Adds what stands in place of an inline that is masked.
  mutating func mask(_ index: Int) {
    let inline = inlines[index]
    let children = index + 1..<Int(inline.end)
    let content =
      children.isEmpty
      ? inline.range
      : ByteRange(
        inlines[children.lowerBound].range.start, inlines[children.upperBound - 1].range.end)
    if inline.kind == .code {
      builder.code(inline.range, content: content)
    } else {
      builder.opaque(inline.range, content: content)
    }
  }
}

extension ElementReading {
  enum Part { case skipped, masked }

  /// What becomes of an inline; nil where it is read.
  func part(of kind: Inline.Kind) -> Part? {
    guard let name = Self.name(of: kind) else { return nil }
    return skipped.contains(name) ? .skipped : masked.contains(name) ? .masked : nil
  }

  /// Whether a block and all in it is passed over.
  func skips(_ kind: Block.Kind) -> Bool {
    Self.name(of: kind).map(skipped.contains) ?? false
  }

  private static func name(of kind: Inline.Kind) -> String? {
    switch kind {
    case .code: "code"
    case .emphasis: "em"
    case .strong: "strong"
    case .strikethrough: "del"
    case .link: "a"
    default: nil
    }
  }

  private static func name(of kind: Block.Kind) -> String? {
    switch kind {
    case .blockQuote: "blockquote"
    case .list(let list): list.start == nil ? "ul" : "ol"
    case .item: "li"
    case .paragraph: "p"
    case .heading(let level, _): "h\(level)"
    case .table: "table"
    case .tableCell: "td"
    default: nil
    }
  }
}
