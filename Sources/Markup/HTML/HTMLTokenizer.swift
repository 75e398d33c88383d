import SourceText

/// Cuts HTML into tokens (WHATWG, section 13.2.5), in the part that matters to prose.
///
/// Never fails and never goes back further than over a tag that the text ends in, so time is
/// linear. Beyond the standard it knows template tags and, in JSX, expressions.
struct HTMLTokenizer {
  private let bytes: ByteView
  private let end: Int
  private var offset: Int
  private var parser: HTMLTagParser
  private var opaque: OpaqueScanner
  /// The raw text element whose content comes next.
  private var rawElement: ByteRange?
  private var unendingTags = 0
  private var noInstructionEnd = Int.max
  private var noBogusCommentEnd = Int.max

  enum Token: Equatable {
    case text(ByteRange)
    /// The content of an element that holds no tags.
    case rawText(ByteRange)
    case startTag(HTMLTag)
    case endTag(HTMLTag)
    /// Also of JSX, in its braces.
    case comment(ByteRange)
    /// A document type, an instruction, a CDATA section or a tag that is none: shows nothing.
    case declaration(ByteRange)
    /// A template tag or an expression.
    case template(ByteRange)
  }

  /// Tags that begin but never end are read as text. After so many of them the rest is not tried.
  private static let unendingTagLimit = 16

  init(
    bytes: ByteView, range: ByteRange, isJSX: Bool = false, reading: ElementReading? = nil,
    unclosed: Set<String> = []
  ) {
    self.bytes = bytes
    offset = range.start
    end = min(range.end, bytes.count)
    parser = HTMLTagParser(bytes: bytes, isJSX: isJSX, reading: reading)
    opaque = OpaqueScanner(limit: end, unclosed: unclosed)
  }

  /// Names of paired template tags that are not closed any more in the whole text.
  var unclosed: Set<String> { opaque.unclosed }

  /// The attributes of the tag read last, until the next token is asked for.
  var attributes: [HTMLAttribute] { parser.attributes }

  mutating func next() -> Token? {
    guard offset < end else { return nil }
    if let name = rawElement, let token = rawText(of: name) { return token }
    let start = offset
    var index = offset
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{"), opensMarkup(at: index) {
        if index > start {
          offset = index
          return .text(ByteRange(start, index))
        }
        if let token = markup(at: index) { return token }
      }
      index += 1
    }
    offset = end
    return .text(ByteRange(start, end))
  }

  private func opensMarkup(at index: Int) -> Bool {
    let next = bytes[index + 1]
    if bytes[index] == UInt8(ascii: "{") {
      return parser.isJSX || next == UInt8(ascii: "{") || next == UInt8(ascii: "%")
        || next == UInt8(ascii: "#")
    }
    return next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?") || next == UInt8(ascii: "%")
      || parser.isJSX && next == UInt8(ascii: ">")
  }

  private mutating func markup(at start: Int) -> Token? {
    if bytes[start] == UInt8(ascii: "{") { return brace(at: start) }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      return declaration(at: start)
    case UInt8(ascii: "?"):
      return instruction(at: start)
    case UInt8(ascii: "%"):
      return template(at: start)
    case UInt8(ascii: "/"):
      guard bytes[start + 2].isASCIILetter else {
        // `</>` and `</ x>` are comments of a kind, but `</` at the end is text.
        guard start < noBogusCommentEnd else { return nil }
        let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: start + 2, to: end)
        if close < end { return take(to: close + 1, Token.declaration) }
        noBogusCommentEnd = start
        return nil
      }
      return tag(at: start).map(Token.endTag)
    case UInt8(ascii: ">"):
      return take(to: start + 2, Token.declaration)
    default:
      guard let tag = tag(at: start) else { return nil }
      if tag.element.traits.contains(.rawText), !(parser.isJSX && tag.isSelfClosing) {
        rawElement = tag.name
      }
      return .startTag(tag)
    }
  }

  private mutating func take(to end: Int, _ token: (ByteRange) -> Token) -> Token {
    let range = ByteRange(offset, end)
    offset = end
    return token(range)
  }

  private mutating func tag(at start: Int) -> HTMLTag? {
    guard unendingTags < Self.unendingTagLimit else { return nil }
    guard let tag = parser.parse(at: start, limit: end) else {
      unendingTags += 1
      return nil
    }
    offset = tag.range.end
    return tag
  }

  private mutating func brace(at start: Int) -> Token? {
    if parser.isJSX {
      guard let close = opaque.jsx.expressions.end(bytes, at: start, limit: end) else { return nil }
      return take(
        to: close, bytes.starts(with: "{/*", at: start) ? Token.comment : Token.template)
    }
    return template(at: start)
  }

  /// A template tag, with all up to its closing tag where that is code or a comment.
  private mutating func template(at start: Int) -> Token? {
    opaque.templateTags(bytes, at: start).map { take(to: min($0, end), Token.template) }
  }

  private mutating func declaration(at start: Int) -> Token {
    if bytes.starts(with: "<!--", at: start) {
      for closer in ["<!-->", "<!--->"] as [StaticString]
      where bytes.starts(with: closer, at: start) {
        return take(to: min(start + closer.utf8CodeUnitCount, end), Token.comment)
      }
      let close = bytes.firstRange(of: "-->", from: start + 4, to: end)
      return take(to: close?.end ?? end, Token.comment)
    }
    if bytes.starts(with: "<![CDATA[", at: start),
      let close = bytes.firstRange(of: "]]>", from: start + 9, to: end)
    {
      return take(to: close.end, Token.declaration)
    }
    let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: start + 2, to: end)
    return take(to: min(close + 1, end), Token.declaration)
  }

  /// PHP ends with `?>`; where there is none, `>` ends it, as in browsers.
  private mutating func instruction(at start: Int) -> Token {
    if start < noInstructionEnd {
      if let close = bytes.firstRange(of: "?>", from: start + 2, to: end) {
        return take(to: close.end, Token.declaration)
      }
      noInstructionEnd = start
    }
    let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: start + 2, to: end)
    return take(to: min(close + 1, end), Token.declaration)
  }

  /// All up to the end tag of the element; nil where that comes at once.
  private mutating func rawText(of name: ByteRange) -> Token? {
    rawElement = nil
    var index = offset
    while index < end {
      index = bytes.firstIndex(of: UInt8(ascii: "<"), from: index, to: end)
      if index < end, isEndTag(of: name, at: index) { break }
      index += 1
    }
    index = min(index, end)
    return index == offset ? nil : take(to: index, Token.rawText)
  }

  private func isEndTag(of name: ByteRange, at index: Int) -> Bool {
    guard bytes[index + 1] == UInt8(ascii: "/") else { return false }
    for distance in 0..<name.count
    where bytes[index + 2 + distance].asciiLowercased
      != bytes[name.start + distance].asciiLowercased
    {
      return false
    }
    let next = bytes[index + 2 + name.count]
    return next.isHTMLSpace || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
  }
}
