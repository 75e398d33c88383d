package import SourceText

/// A post, parsed once: front matter, a tree of blocks with their inlines, and the prose in it.
///
/// Trees are flat arrays in pre-order: the children of the node at `i` are the nodes from `i + 1`
/// up to its `end`. That keeps a post in a handful of allocations, and hostile nesting off the
/// stack.
package struct Document: Sendable {
  package let source: SourceFile
  package let markup: MarkupKind
  package let frontMatter: FrontMatter?
  /// In pre-order; the first is the document itself.
  package let blocks: [Block]
  /// The content lines of leaf blocks, without the prefixes of the containers around them.
  package let lines: [ContentLine]
  /// The inlines of all leaf blocks, each block's in pre-order.
  package let inlines: [Inline]
  /// Destinations and titles of links and images, in order of appearance.
  package let links: [Link]
  /// All that a reader reads, block by block.
  package let prose: Prose
  /// Images of every notation, in order of appearance.
  package let images: [Image]
  /// HTML and MDX comments, where directives stand, in order.
  package let comments: [ByteRange]
  /// The parts of the source that are not UTF-8, in order.
  package let illFormed: [ByteRange]

  package init(
    source: SourceFile, markup: MarkupKind, frontMatter: FrontMatter?, blocks: [Block],
    lines: [ContentLine], inlines: [Inline], links: [Link], prose: Prose, images: [Image],
    comments: [ByteRange], illFormed: [ByteRange] = []
  ) {
    self.source = source
    self.markup = markup
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.lines = lines
    self.inlines = inlines
    self.links = links
    self.prose = prose
    self.images = images
    self.comments = comments
    self.illFormed = illFormed
  }
}

/// What a file is written in.
package enum MarkupKind: String, Sendable, CaseIterable {
  case markdown, mdx, html, text
}

/// An image in Markdown, HTML or JSX.
package struct Image: Sendable, Equatable {
  /// From `!` or `<` to the end of its notation, in source bytes.
  package let range: ByteRange
  /// The alternative text in the source; nil where there is none at all.
  package let alt: ByteRange?
  /// Whether it says that it is decoration (`role="presentation"`, `aria-hidden`) or is computed.
  package let needsNoAlt: Bool

  package init(range: ByteRange, alt: ByteRange?, needsNoAlt: Bool) {
    self.range = range
    self.alt = alt
    self.needsNoAlt = needsNoAlt
  }
}
