import Linting
import Markup
import SourceText

/// What Vale calls a block, as the parts of its name, and its key in the front matter.
struct BlockName {
  let parts: ScopeParts
  let key: String?

  init(_ block: ProseBlock, in post: Post) {
    var parts = ScopeParts(post.document.markup)
    var key: String?
    switch block.kind {
    case .heading(let level): parts.formUnion([.text, .heading, .heading(level: level)])
    case .frontMatter(let node):
      parts.formUnion([.text, .frontmatter])
      key = post.document.frontMatter.flatMap { Self.key(of: node, in: $0) }
    case .alt: parts.formUnion([.text, .attribute, .alt])
    // The title of a page is text; that of a link or image is an attribute.
    case .title where block.escaping == .html: parts.formUnion([.text, .title])
    case .title: parts.formUnion([.attribute, .title])
    case .caption: parts.formUnion([.text, .figure, .caption])
    case .listItem: parts.formUnion([.text, .list])
    case .tableHeader: parts.formUnion([.text, .table, .header])
    case .tableCell: parts.formUnion([.text, .table, .cell])
    case .paragraph:
      parts.insert(.text)
      // The text of an item or a quotation bears that name alone; only plain prose is a paragraph.
      if block.containers.contains(.quote) {
        parts.insert(.blockquote)
      } else if block.containers.isItem {
        parts.insert(.list)
      }
    }
    if block.containers.isQuotation { parts.insert(.quotation) }
    self.parts = parts
    self.key = key
  }

  /// Whether it is plain prose, which is also read by paragraph and sentence.
  var isProse: Bool {
    parts.isDisjoint(with: Self.noProse)
  }

  private static let noProse: ScopeParts = [
    .heading, .list, .blockquote, .frontmatter, .table, .attribute, .caption,
  ]

  /// The top-level key under which a node stands.
  private static func key(of node: Int, in frontMatter: FrontMatter) -> String? {
    var index = 1
    while index < frontMatter.nodes.count, index <= node {
      let top = frontMatter.nodes[index]
      if node < max(top.end, index + 1) { return top.name }
      index = max(top.end, index + 1)
    }
    return nil
  }
}

extension ScopeParts {
  init(_ markup: MarkupKind) {
    switch markup {
    case .markdown: self = .markdown
    case .mdx: self = .mdx
    case .html: self = .html
    case .text: self = .plainText
    }
  }
}
