import SourceText

/// What the text of one leaf has been searched for in vain: an end that is not there is looked for
/// once, however often something opens that needs it.
struct FailedSearches {
  /// For each length of a backtick string, where the last one found begins; past `backtickLimit`
  /// bytes a string opens nothing, as in cmark.
  private var lastBackticks = InlineArray<81, Int>(repeating: 0)
  private var hasScannedBackticks = false
  /// Whether anything has been searched for: in most leaves nothing is.
  private var isUsed = false
  private var rawHTML: RawHTMLScanner
  private var jsx = JSXTagScanner()
  /// Nil where template tags are not looked for.
  var templates: TemplateTagScanner?
  private var formulas = MathScanner()
  private var tex = TeXMathScanner()
  private var shortcodes = ShortcodeScanner()

  private static let backtickLimit = 80

  init(options: MarkupOptions) {
    let knowsTemplates = options.contains(.templateTags)
    rawHTML = RawHTMLScanner(knowsTemplates: knowsTemplates)
    templates = knowsTemplates ? TemplateTagScanner() : nil
  }

  /// Forgets all, for the text of the next leaf.
  mutating func reset(options: MarkupOptions) {
    if isUsed { self = FailedSearches(options: options) }
  }

  /// Where the backtick string begins that closes one of `count` ending at `start` (CommonMark
  /// 0.31, section 6.1).
  mutating func backticks(
    _ bytes: ByteView, count: Int, from start: Int, to end: Int
  ) -> Int? {
    guard count <= Self.backtickLimit else { return nil }
    isUsed = true
    if hasScannedBackticks, lastBackticks[count] <= start { return nil }
    var offset = start
    while true {
      offset = bytes.firstIndex(of: UInt8(ascii: "`"), from: offset, to: end)
      guard offset < end else { break }
      let first = offset
      while offset < end, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
      if offset - first <= Self.backtickLimit { lastBackticks[offset - first] = first }
      if offset - first == count { return first }
    }
    hasScannedBackticks = true
    return nil
  }

  /// The end of the tag, comment or other raw HTML at `start`; in MDX, of the JSX tag.
  mutating func tag(_ bytes: ByteView, at start: Int, to end: Int, isMDX: Bool) -> Int? {
    isUsed = true
    return isMDX
      ? jsx.end(bytes, at: start, limit: end) : rawHTML.end(bytes, at: start, limit: end)
  }

  mutating func template(_ bytes: ByteView, at start: Int, to end: Int) -> Int? {
    isUsed = true
    return templates?.end(bytes, at: start, limit: end)
  }

  mutating func expression(_ bytes: ByteView, at start: Int, to end: Int) -> Int? {
    isUsed = true
    return jsx.expressions.end(bytes, at: start, limit: end)
  }

  mutating func math(_ bytes: ByteView, at start: Int, to end: Int) -> Int? {
    isUsed = true
    return formulas.end(bytes, at: start, limit: end)
      ?? tex.end(bytes, at: start, limit: end)
  }

  mutating func shortcode(_ bytes: ByteView, at start: Int, to end: Int) -> Int? {
    let found = shortcodes.end(bytes, at: start, limit: end)
    // Most brackets are those of links, which leave nothing to forget.
    if shortcodes.hasFailed { isUsed = true }
    return found
  }
}
