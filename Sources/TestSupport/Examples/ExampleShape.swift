/// What of an example's text decides the wrappings that it fits.
struct ExampleShape {
  let text: String

  init(_ text: String) { self.text = text }

  func has(_ part: String) -> Bool { text.contains(part) }

  var isOneLine: Bool { !text.contains(where: \.isNewline) }

  var hasFrontMatter: Bool {
    text.hasPrefix("---\n") || text.hasPrefix("+++\n") || text.hasPrefix("{\n")
  }

  /// Whether it is one paragraph: no blank line, no line that begins another block, no space at
  /// either end.
  var isParagraph: Bool {
    guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace
    else { return false }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .allSatisfy { !Self.beginsBlock($0) }
  }

  /// Whether characters that Markdown reads and HTML does not stand in it.
  var hasMarkdown: Bool { text.contains { "*_`[]\\<>~$|{}".contains($0) } }

  private static func beginsBlock(_ line: Substring) -> Bool {
    let content = line.drop { $0 == " " || $0 == "\t" }
    guard let first = content.first else { return true }
    switch first {
    case "#", ">", "|", "=", ":", "<", "{": return true
    case "-", "+", "*": return content.dropFirst().first.map { $0 == " " || $0 == first } ?? true
    case "`", "~": return content.hasPrefix("```") || content.hasPrefix("~~~")
    case "0"..."9":
      let rest = content.drop { $0.isNumber }
      return rest.hasPrefix(". ") || rest.hasPrefix(") ")
    default: return false
    }
  }
}
