import Markup

extension MarkupKind {
  /// What a file of this suffix, in lower case, is written in: Markdown where the name has none, as
  /// standard input and some a README; plain text where it has one we do not know.
  init(suffix: String) {
    switch suffix {
    case "", "md", "markdown", "mkd", "mdown", "qmd", "rmd": self = .markdown
    case "mdx": self = .mdx
    case "html", "htm", "xhtml": self = .html
    default: self = .text
    }
  }

  /// Whether files of this suffix are surely posts, plain text among them.
  static func isKnown(suffix: String) -> Bool {
    suffix == "txt" || !suffix.isEmpty && MarkupKind(suffix: suffix) != .text
  }
}
