import SourceText

extension ProseBuilder {
  /// Keys whose values are written for readers. Others hold names, dates, paths and slugs.
  private static let proseKeys = [
    "abstract", "alt", "caption", "description", "excerpt", "headline", "lead", "lede",
    "metadescription", "subtitle", "summary", "tagline", "teaser", "title",
  ].compactMap(letters(of:))

  /// Adds the values of the front matter that are prose, at any depth, as blocks of their own.
  mutating func add(_ frontMatter: FrontMatter) {
    for (index, node) in frontMatter.nodes.enumerated() {
      guard case .string(let scalar) = node.kind, let key = Self.letters(of: node.name),
        Self.proseKeys.contains(key)
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

  /// The small letters of a key in one number; nil for more than fit, which no such key has.
  /// `meta_description` and `metaDescription` are one key.
  private static func letters(of name: String) -> UInt128? {
    // The first bit tells how many there are.
    var letters: UInt128 = 1
    for byte in name.utf8 where byte != UInt8(ascii: "_") && byte != UInt8(ascii: "-") {
      guard letters >> 120 == 0 else { return nil }
      letters = letters << 8 | UInt128(byte.asciiLowercased)
    }
    return letters
  }

  private static func quote(of scalar: FrontMatter.Scalar) -> UInt8 {
    switch scalar.style {
    case .single: UInt8(ascii: "'")
    case .double, .multiline: UInt8(ascii: "\"")
    case .plain, .literal, .folded: 0
    }
  }
}
