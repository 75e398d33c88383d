import SourceText

/// What the text of one leaf has been searched for in vain: an end that is not there is looked for
/// once, however often something opens that needs it.
struct FailedSearches {
  /// For each length of a backtick string, where the last one begins; past `backtickLimit` bytes a
  /// string opens nothing, as in cmark. Empty until one was searched for in vain.
  private var lastBackticks: [Int] = []
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
    guard count <= Self.backtickLimit,
      lastBackticks.isEmpty || lastBackticks[count] > start
    else { return nil }
    var offset = start
    while let string = Self.backtickString(bytes, from: offset, to: end) {
      if string.count == count { return string.start }
      offset = string.end
    }
    noteBackticks(bytes, from: start, to: end)
    return nil
  }

  private mutating func noteBackticks(_ bytes: ByteView, from start: Int, to end: Int) {
    isUsed = true
    lastBackticks = Array(repeating: 0, count: Self.backtickLimit + 1)
    var offset = start
    while let string = Self.backtickString(bytes, from: offset, to: end) {
      if string.count <= Self.backtickLimit { lastBackticks[string.count] = string.start }
      offset = string.end
    }
  }

  /// The first backtick string from `start` on.
  private static func backtickString(
    _ bytes: ByteView, from start: Int, to end: Int
  ) -> ByteRange? {
    let first = bytes.firstIndex(of: UInt8(ascii: "`"), from: start, to: end)
    guard first < end else { return nil }
    var last = first
    while last < end, bytes[last] == UInt8(ascii: "`") { last += 1 }
    return ByteRange(first, last)
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
