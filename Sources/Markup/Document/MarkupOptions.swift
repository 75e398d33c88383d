/// The notations beside CommonMark's own that a parse recognises.
package struct MarkupOptions: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let frontMatter = MarkupOptions(rawValue: 1 << 0)
  package static let tables = MarkupOptions(rawValue: 1 << 1)
  package static let strikethrough = MarkupOptions(rawValue: 1 << 2)
  /// Bare `www.`, `https://` and mail addresses, as GFM links them.
  package static let autolinks = MarkupOptions(rawValue: 1 << 3)
  package static let taskItems = MarkupOptions(rawValue: 1 << 4)
  package static let footnotes = MarkupOptions(rawValue: 1 << 5)
  /// `$…$` and `$$…$$`.
  package static let math = MarkupOptions(rawValue: 1 << 6)
  /// `{{ }}`, `{% %}`, `{{< >}}`, `{{% %}}`.
  package static let templateTags = MarkupOptions(rawValue: 1 << 7)
  /// kramdown's `{: .class}` and `{#id}`.
  package static let attributeLists = MarkupOptions(rawValue: 1 << 8)
  /// `:::` fences.
  package static let containers = MarkupOptions(rawValue: 1 << 9)

  /// CommonMark 0.31 and nothing else.
  package static let commonMark: MarkupOptions = []
  package static let gfm: MarkupOptions = [
    .tables, .strikethrough, .autolinks, .taskItems, .footnotes,
  ]
  /// What posts in the wild are written in.
  package static let `default`: MarkupOptions = [
    .gfm, .frontMatter, .math, .templateTags, .attributeLists, .containers,
  ]
}
