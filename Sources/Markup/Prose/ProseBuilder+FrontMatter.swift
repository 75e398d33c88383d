import SourceText

extension ProseBuilder {
  /// Keys whose values are written for readers. Others hold names, dates, paths and slugs.
  private static let proseKeys: Set<String> = [
    "abstract", "alt", "caption", "description", "excerpt", "headline", "lead", "lede",
    "metadescription", "subtitle", "summary", "tagline", "teaser", "title",
  ]

  /// Adds the values of the front matter that are prose, at any depth, as blocks of their own.
  mutating func add(_ frontMatter: FrontMatter) {
    for (index, node) in frontMatter.nodes.enumerated() {
      guard case .string(let scalar) = node.kind, Self.proseKeys.contains(Self.plain(node.name))
      else { continue }
      begin(
        .frontMatter(node: index), containers: [], escaping: .scalar(quote: Self.quote(of: scalar)))
      for piece in scalar.pieces {
        if let text = piece.text {
          decoded(text.utf8, from: piece.source)
        } else {
          verbatim(piece.source)
        }
      }
      end()
    }
  }

  /// `meta_description` and `metaDescription` are one key.
  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != "_" && $0 != "-" }
  }

  private static func quote(of scalar: FrontMatter.Scalar) -> UInt8 {
    switch scalar.style {
    case .single: UInt8(ascii: "'")
    case .double, .multiline: UInt8(ascii: "\"")
    case .plain, .literal, .folded: 0
    }
  }
}
