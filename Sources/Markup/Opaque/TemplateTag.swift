import SourceText

/// Finds the tags of template languages: Liquid, Jinja, Go templates and Hugo's shortcodes,
/// Handlebars, ERB.
///
/// One scanner serves one text up to one limit: when a search for a closer has come to the end in
/// vain, later tags of that kind have none either.
struct TemplateTagScanner {
  private var strings = QuotedStringScanner()
  /// For each kind, where a search that failed began.
  private var failures = InlineArray<8, Int>(repeating: .max)

  enum Kind: Int {
    /// `{{ … }}`
    case output
    /// `{% … %}`
    case statement
    /// `{{< … >}}`
    case shortcode
    /// `{{% … %}}`
    case markupShortcode
    /// `{# … #}`, `{{/* … */}}`, `{{!-- … --}}`
    case comment, goComment, handlebarsComment
    /// `<% … %>`
    case embedded

    var closer: StaticString {
      switch self {
      case .output: "}}"
      case .statement: "%}"
      case .shortcode: ">}}"
      case .markupShortcode: "%}}"
      case .comment: "#}"
      case .goComment: "*/"
      case .handlebarsComment: "--}}"
      case .embedded: "%>"
      }
    }

    var isComment: Bool {
      switch self {
      case .comment, .goComment, .handlebarsComment: true
      default: false
      }
    }
  }

  /// The kind of tag that begins at `start`, or nil.
  static func kind(_ bytes: ByteView, at start: Int) -> Kind? {
    switch (bytes[start], bytes[start + 1]) {
    case (UInt8(ascii: "{"), UInt8(ascii: "{")):
      switch bytes[start + 2] {
      case UInt8(ascii: "<"): return .shortcode
      case UInt8(ascii: "%"): return .markupShortcode
      default: break
      }
      if bytes.starts(with: "/*", at: start + 2) || bytes.starts(with: "- /*", at: start + 2) {
        return .goComment
      }
      return bytes.starts(with: "!--", at: start + 2) ? .handlebarsComment : .output
    case (UInt8(ascii: "{"), UInt8(ascii: "%")):
      return .statement
    case (UInt8(ascii: "{"), UInt8(ascii: "#")):
      // `{#id}` is an attribute list.
      let next = bytes[start + 2]
      return next.isHTMLSpace || next == UInt8(ascii: "-") || next == UInt8(ascii: "#")
        ? .comment : nil
    case (UInt8(ascii: "<"), UInt8(ascii: "%")):
      return .embedded
    default:
      return nil
    }
  }

  /// The offset after the tag that begins at `start`, or nil. Closers inside quoted strings do not
  /// count.
  mutating func end(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    guard start + 4 <= limit, let kind = Self.kind(bytes, at: start),
      start < failures[kind.rawValue]
    else { return nil }
    let closer = kind.closer
    let last = closer.withUTF8Buffer { $0[0] }
    var index = start + 2
    while index < limit {
      let byte = bytes[index]
      if byte == last, bytes.starts(with: closer, at: index),
        let end = close(bytes, kind, at: index, limit: limit)
      {
        return end
      }
      if !kind.isComment, let end = strings.end(bytes, at: index, limit: limit) {
        index = end
      } else {
        index += 1
      }
    }
    failures[kind.rawValue] = start
    return nil
  }

  /// The offset after the closer at `index`, or nil where it belongs to something else.
  private func close(_ bytes: ByteView, _ kind: Kind, at index: Int, limit: Int) -> Int? {
    var end = index + kind.closer.utf8CodeUnitCount
    switch kind {
    case .output:
      // `{{{ raw }}}`
      end = bytes.endOfRun(from: end, to: limit) { $0 == UInt8(ascii: "}") }
    case .goComment:
      if bytes.starts(with: " -", at: end) { end += 2 }
      guard bytes.starts(with: "}}", at: end) else { return nil }
      end += 2
    default:
      break
    }
    return end <= limit ? end : nil
  }
}

extension TemplateTagScanner {
  /// The name of the tag in `tag`: `include` of `{% include x.html %}`, `figure` of
  /// `{{< figure >}}`, `/highlight` of a closing shortcode; empty where it has none.
  static func name(_ bytes: ByteView, in tag: ByteRange) -> ByteRange {
    let start = bytes.endOfRun(from: tag.start + 2, to: tag.end, where: isOpenerByte)
    return name(bytes, from: start, to: tag.end)
  }

  private static func name(_ bytes: ByteView, from start: Int, to limit: Int) -> ByteRange {
    ByteRange(start, bytes.endOfRun(from: start, to: limit, where: isNameByte))
  }

  /// Whether `tag` closes what a tag of that name has opened.
  static func isClosing(_ bytes: ByteView, _ tag: ByteRange, of name: String) -> Bool {
    let found = Self.name(bytes, in: tag)
    switch bytes.string(found) {
    case "end" + name, "/" + name: return true
    case "/":
      let start = bytes.endOfSpace(from: found.end, to: tag.end)
      return bytes.string(Self.name(bytes, from: start, to: tag.end)) == name
    default: return false
    }
  }

  private static func isOpenerByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "-"), UInt8(ascii: "~"),
      UInt8(ascii: "="):
      true
    default:
      byte.isHTMLSpace
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }
}
