import SourceText

extension MarkdownProse {
  /// Adds the prose of an HTML block.
  mutating func extractHTML(
    _ block: Block, kind: ProseBlock.Kind = .paragraph, containers: ProseBlock.Containers
  ) {
    let content = lines[Int(block.lines.lowerBound)..<Int(block.lines.upperBound)]
    guard !content.isEmpty else { return }
    LeafText.with(content, of: bytes) { text in
      html.block(text, kind: kind, containers: containers, &builder)
    }
  }

  /// Adds the prose in a block of another notation: the tags of JSX, the arguments of template
  /// tags.
  mutating func extractOpaque(
    _ block: Block, kind: Block.Opaque, containers: ProseBlock.Containers
  ) {
    switch kind {
    case .jsx, .template, .expression, .comment:
      extractHTML(block, containers: containers)
    case .attributeList, .containerFence, .math, .esm, .linkDefinition, .shortcode, .gridTable:
      break
    }
  }
}
