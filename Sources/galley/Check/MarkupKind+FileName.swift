import Markup

extension MarkupKind {
  /// What a file of this name is written in: Markdown where the name has no suffix, as standard
  /// input and some a README; plain text where it has one we do not know.
  init(fileName: String) {
    let parts = fileName.split(separator: "/").last?.split(separator: ".") ?? []
    guard parts.count > 1, let suffix = parts.last?.lowercased() else {
      self = .markdown
      return
    }
    switch suffix {
    case "md", "markdown", "mkd", "mdown", "qmd", "rmd": self = .markdown
    case "mdx": self = .mdx
    case "html", "htm", "xhtml": self = .html
    default: self = .text
    }
  }
}
