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
  /// `$…$` and `$$…$$`, `\(…\)`, `\[…\]` and `\begin{…}…\end{…}`.
  package static let math = MarkupOptions(rawValue: 1 << 6)
  /// `{{ }}`, `{% %}`, `{{< >}}`, `{{% %}}`, `<% %>`, and WordPress's `[name key="value"]`.
  package static let templateTags = MarkupOptions(rawValue: 1 << 7)
  /// kramdown's `{: .class}` and `{#id}`.
  package static let attributeLists = MarkupOptions(rawValue: 1 << 8)
  /// `:::` fences.
  package static let containers = MarkupOptions(rawValue: 1 << 9)

  /// Elements such as `<pre>` that hold no Markdown, with the blank lines in them, inside of other
  /// elements as well.
  package static let rawElements = MarkupOptions(rawValue: 1 << 10)

  /// `[[page]]` and `![[file]]`.
  package static let wikiLinks = MarkupOptions(rawValue: 1 << 11)
  /// Pandoc's tables that are drawn with `+---+` and `|`.
  package static let gridTables = MarkupOptions(rawValue: 1 << 12)

  /// CommonMark 0.31 and nothing else.
  package static let commonMark: MarkupOptions = []
  package static let gfm: MarkupOptions = [
    .tables, .strikethrough, .autolinks, .taskItems, .footnotes,
  ]
  /// What posts in the wild are written in.
  package static let `default`: MarkupOptions = [
    .gfm, .frontMatter, .math, .templateTags, .attributeLists, .containers, .rawElements,
    .wikiLinks, .gridTables,
  ]
}
