import SourceText

/// The scanners of all opaque notations, with what they have searched for in vain up to one limit.
struct OpaqueScanner {
  /// No search goes beyond this offset.
  let limit: Int
  var templates = TemplateTagScanner()
  var jsx = JSXTagScanner()
  var formulas = MathScanner()
  var tex = TeXMathScanner()
  /// Names of paired tags (`highlight`) that are not closed any more in the whole text, whatever
  /// the limit.
  private(set) var unclosed: Set<String>

  /// - Parameter unclosed: what an earlier scanner of the same text knows of it.
  init(limit: Int, unclosed: Set<String> = []) {
    self.limit = limit
    self.unclosed = unclosed
  }

  /// Tags whose content is code or a comment, so that everything up to the closing tag is opaque.
  private static let opaqueTags: Set<String> = [
    "highlight", "comment", "codeblock", "code", "mermaid", "katex", "math", "script", "style",
    "javascript", "css", "schema", "chart",
  ]

  /// The end of the template tags that begin at `start`, with the content of those that hold code.
  mutating func templateTags(_ bytes: ByteView, at start: Int) -> Int? {
    guard let end = templates.end(bytes, at: start, limit: limit) else { return nil }
    let name = bytes.string(TemplateTagScanner.name(bytes, in: ByteRange(start, end)))
    guard Self.opaqueTags.contains(name), !unclosed.contains(name) else { return end }
    guard let close = closingTag(bytes, of: name, from: end) else {
      unclosed.insert(name)
      return end
    }
    return close
  }

  /// The end of `{% endNAME %}`, `{{< /NAME >}}` or `{{< / NAME >}}` after `start`.
  private mutating func closingTag(
    _ bytes: ByteView, of name: String, from start: Int
  ) -> Int? {
    var offset = start
    while true {
      offset = bytes.firstIndex(of: UInt8(ascii: "{"), from: offset, to: bytes.count)
      guard offset < bytes.count else { return nil }
      if TemplateTagScanner.kind(bytes, at: offset) != nil {
        let tag = ByteRange(offset, min(bytes.count, offset + name.utf8.count + 12))
        if TemplateTagScanner.isClosing(bytes, tag, of: name) {
          var scanner = TemplateTagScanner()
          return scanner.end(bytes, at: offset, limit: bytes.count)
        }
      }
      offset += 1
    }
  }
}
