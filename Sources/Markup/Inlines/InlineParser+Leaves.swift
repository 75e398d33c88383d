import SourceText

extension InlineParser {
  /// A hard or soft line break with the white space around it (CommonMark 0.31, sections 6.7, 6.8).
  mutating func takeLineBreak(_ bytes: ByteView, at lineEnd: Int, to end: Int) -> Int {
    let start = bytes.startOfRun(before: lineEnd, downTo: textStart) { $0.isSpaceOrTab }
    let isHard =
      lineEnd - start >= 2 && bytes.starts(with: "  ", at: lineEnd - 2)
    return take(
      .leaf(isHard ? .hardBreak : .softBreak), from: start,
      to: nextLine(bytes, after: lineEnd, to: end))
  }

  /// Where the content of the line after the line end at `lineEnd` begins.
  private func nextLine(_ bytes: ByteView, after lineEnd: Int, to end: Int) -> Int {
    let next = bytes.endOfRun(from: bytes.endOfLineEnd(at: lineEnd), to: end) { $0.isSpaceOrTab }
    return min(next, end)
  }

  /// A backslash escape (section 2.4), or a hard line break made with a backslash.
  mutating func takeEscape(_ bytes: ByteView, at start: Int, to end: Int) -> Int? {
    guard start + 1 < end else { return nil }
    if options.contains(.math), let formula = searches.math(bytes, at: start, to: end) {
      return take(.leaf(.opaque), from: start, to: formula)
    }
    let next = bytes[start + 1]
    if isPunctuation(next) { return take(.leaf(.escape), from: start, to: start + 2) }
    guard next.isLineEnd else { return nil }
    return take(
      .leaf(.hardBreak), from: start, to: nextLine(bytes, after: start + 1, to: end))
  }

  /// A code span (section 6.1).
  mutating func takeCodeSpan(_ bytes: ByteView, at start: Int, to end: Int) -> Int {
    var open = start
    while open < end, bytes[open] == UInt8(ascii: "`") { open += 1 }
    let length = open - start
    guard let close = searches.backticks(bytes, count: length, from: open, to: end) else {
      return open
    }
    // The content as a mark of its own is read back when the inlines are made.
    add(.code(codeContent(bytes, open, close)), from: start, to: close + length)
    textStart = close + length
    return close + length
  }

  /// The content between two backtick strings, less one space at each end if it has one at both and
  /// is not all spaces.
  private func codeContent(_ bytes: ByteView, _ start: Int, _ end: Int) -> ByteRange {
    guard end - start > 2, bytes[start].isSpaceOrLineEnd, bytes[end - 1].isSpaceOrLineEnd,
      bytes[start] != UInt8(ascii: "\t"), bytes[end - 1] != UInt8(ascii: "\t"),
      (start..<end).contains(where: { !bytes[$0].isSpaceOrLineEnd })
    else { return ByteRange(start, end) }
    let first =
      bytes[start] == UInt8(ascii: " ") ? start + 1 : nextLine(bytes, after: start, to: end)
    var last = end - 1
    if bytes[last] == UInt8(ascii: "\n"), bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
    return ByteRange(first, max(first, last))
  }

  /// A wiki link or, without a `!` in front, a shortcode: what the bracket at `bracket` begins.
  mutating func takeBracket(
    _ bytes: ByteView, at bracket: Int, from start: Int, to end: Int
  ) -> Int? {
    if options.contains(.wikiLinks), bytes[bracket + 1] == UInt8(ascii: "["),
      let close = wikiLinkEnd(bytes, at: bracket, to: end)
    {
      return take(.leaf(.opaque), from: start, to: close)
    }
    guard options.contains(.templateTags), start == bracket,
      let close = searches.shortcode(bytes, at: bracket, to: end)
    else { return nil }
    return take(.leaf(.opaque), from: start, to: close)
  }

  /// The offset after `[[page]]` or `[[page|text]]`, which holds no bracket and no line end, and
  /// what Markdown itself does not read as a link.
  private func wikiLinkEnd(_ bytes: ByteView, at start: Int, to end: Int) -> Int? {
    let close = bytes.firstIndex(in: ByteSet("[]\n\r"), from: start + 2, to: end)
    guard close > start + 2, close + 1 < end, bytes.starts(with: "]]", at: close),
      bytes[start + 2] != UInt8(ascii: "^"),
      ![UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":")].contains(bytes[close + 2]),
      definitions.link(for: ByteRange(start + 2, close), in: bytes) == nil
    else { return nil }
    return close + 2
  }

  /// What `<` begins: an autolink (section 6.5), raw HTML (section 6.6), a JSX tag or a template
  /// tag.
  mutating func takeAngle(_ bytes: ByteView, at start: Int, to end: Int) -> Int? {
    if bytes[start + 1] == UInt8(ascii: "%"),
      let close = searches.template(bytes, at: start, to: end)
    {
      return take(.leaf(.opaque), from: start, to: close)
    }
    if !isMDX, let close = Autolink.scan(bytes, at: start, to: end) {
      return take(.leaf(.autolink), from: start, to: close)
    }
    guard let close = searches.tag(bytes, at: start, to: end, isMDX: isMDX) else { return nil }
    return take(.leaf(.html), from: start, to: close)
  }

  /// What `{` begins: a template tag, an MDX expression or an attribute list.
  mutating func takeBrace(_ bytes: ByteView, at start: Int, to end: Int) -> Int? {
    if let close = searches.template(bytes, at: start, to: end) {
      return take(.leaf(.opaque), from: start, to: close)
    }
    if isMDX, let close = searches.expression(bytes, at: start, to: end) {
      return take(.leaf(.opaque), from: start, to: close)
    }
    if options.contains(.attributeLists),
      let close = AttributeList.scan(
        bytes, at: start, limit: end, followsInline: endsInline(bytes, before: start))
    {
      return take(.leaf(.opaque), from: start, to: close)
    }
    return nil
  }

  /// Whether a code span, a link or an image may end at `offset`.
  private func endsInline(_ bytes: ByteView, before offset: Int) -> Bool {
    guard offset > leafStart else { return false }
    switch bytes[offset - 1] {
    case UInt8(ascii: "`"), UInt8(ascii: ")"), UInt8(ascii: "]"): return true
    default: return false
    }
  }

  /// A bare link (GFM 0.29, section 6.9) whose `www.` or scheme ends at `offset`.
  mutating func takeBareLink(_ bytes: ByteView, at offset: Int, to end: Int) -> Int? {
    guard brackets.isEmpty,
      let link = BareLink.scan(bytes, at: offset, from: textStart, to: end)
    else { return nil }
    return take(.leaf(.bareLink), from: link.start, to: link.end)
  }
}
