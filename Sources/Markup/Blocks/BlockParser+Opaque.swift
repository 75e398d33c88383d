import SourceText

extension BlockParser {
  /// Opens the opaque leaf that begins at the content of the line: template tags, a formula, an
  /// attribute list, a container fence, JSX tags or an expression that have their lines to
  /// themselves.
  mutating func openOpaque(_ line: LineCursor) -> Bool {
    let start = line.contentOffset
    switch line.first {
    case UInt8(ascii: ":"):
      guard options.contains(.containers), bytes.starts(with: ":::", at: start) else {
        return false
      }
      return addOpaque(.containerFence, line, to: line.end)
    case UInt8(ascii: "$"):
      guard options.contains(.math), bytes.starts(with: "$$", at: start) else { return false }
      prepareScanners(line, untilBlankLine: false)
      guard let end = opaque.formulas.end(bytes, at: start, limit: opaque.limit) else {
        return false
      }
      return addOpaque(.math, line, to: end)
    case UInt8(ascii: "\\"):
      return openTeX(line)
    case UInt8(ascii: "["):
      return openShortcode(line)
    case UInt8(ascii: "<"):
      return openJSX(line)
    default:
      return openBrace(line)
    }
  }

  /// The end of kramdown's `{::comment}…{:/comment}`, which may be closed by `{:/}` as well.
  private mutating func kramdownCommentEnd(at start: Int) -> Int? {
    guard bytes.starts(with: "{::comment}", at: start), !isQuoted, start < unclosedComment
    else { return nil }
    guard let close = bytes.firstRange(of: "{:/", from: start, to: bytes.count) else {
      unclosedComment = start
      return nil
    }
    let end = bytes.firstIndex(of: UInt8(ascii: "}"), from: close.end, to: bytes.count)
    return end < bytes.count ? end + 1 : nil
  }

  /// A formula that is set on lines of its own, `\[…\]` or `\begin{…}…\end{…}`: it holds no
  /// blank line.
  private mutating func openTeX(_ line: LineCursor) -> Bool {
    guard options.contains(.math) else { return false }
    let start = line.contentOffset
    var offset = start
    while bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
    guard bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "b") else {
      return false
    }
    prepareScanners(line, untilBlankLine: true)
    guard let end = opaque.tex.end(bytes, at: start, limit: opaque.limit) else { return false }
    return addOpaque(.math, line, to: end)
  }

  /// A shortcode that has its lines to itself.
  private mutating func openShortcode(_ line: LineCursor) -> Bool {
    guard options.contains(.templateTags), !isQuoted,
      let end = shortcodes.end(bytes, at: line.contentOffset, limit: bytes.count)
    else { return false }
    return addOpaque(.shortcode, line, to: end)
  }

  mutating func openBrace(_ line: LineCursor) -> Bool {
    let start = line.contentOffset
    if options.contains(.attributeLists), let end = kramdownCommentEnd(at: start) {
      return addOpaque(.attributeList, line, to: end)
    }
    if options.contains(.attributeLists),
      let end = AttributeList.scan(bytes, at: start, limit: line.end)
    {
      return addOpaque(.attributeList, line, to: end)
    }
    if options.contains(.templateTags), TemplateTagScanner.kind(bytes, at: start) != nil {
      prepareScanners(line, untilBlankLine: true)
      var end = start
      while let next = opaque.templateTags(bytes, at: end) { end = skipSpaces(from: next) }
      if end > start { return addOpaque(.template, line, to: end) }
    }
    guard isMDX else { return false }
    prepareScanners(line, untilBlankLine: false)
    guard let end = opaque.jsx.expressions.end(bytes, at: start, limit: opaque.limit) else {
      return false
    }
    return addOpaque(.expression, line, to: end)
  }

  /// JSX tags that have their lines to themselves: `<Tabs>`, `</Tabs>`, `<Image … />`, and what an
  /// expression between them holds, as in ``<Code>{`…`}</Code>``.
  private mutating func openJSX(_ line: LineCursor) -> Bool {
    guard isMDX else { return false }
    let start = line.contentOffset
    prepareScanners(line, untilBlankLine: false)
    var end = start
    while let next = jsxEnd(at: end) {
      if let close = rawElementEnd(tag: ByteRange(end, next)) {
        end = close
        break
      }
      end = skipSpaces(from: next)
    }
    return end > start && addOpaque(.jsx, line, to: end)
  }

  private mutating func jsxEnd(at start: Int) -> Int? {
    bytes[start] == UInt8(ascii: "{")
      ? opaque.jsx.expressions.end(bytes, at: start, limit: opaque.limit)
      : opaque.jsx.end(bytes, at: start, limit: opaque.limit)
  }

  /// The end of an element whose content is not Markdown even in MDX, if `tag` opens one.
  private mutating func rawElementEnd(tag: ByteRange) -> Int? {
    guard let element = rawElement(at: tag.start), bytes[tag.end - 2] != UInt8(ascii: "/")
    else { return nil }
    return end(ofRawElement: element, after: tag.end)
  }

  /// Where the element ends that is open where an HTML block comes to a blank line, if its content
  /// is no Markdown: CommonMark (section 4.6) has the block end there, but what follows is code to
  /// every browser.
  mutating func openRawElementEnd(atBlankLine line: LineCursor) -> Int? {
    guard options.contains(.rawElements), !isQuoted, let block = leaf?.block else { return nil }
    var open: Int?
    var offset = max(blocks[block].range.start, opaqueEnd)
    while offset < line.start {
      offset = bytes.firstIndex(of: UInt8(ascii: "<"), from: offset, to: line.start)
      if let element = open {
        if bytes.starts(with: Self.rawElements[element].close, at: offset) { open = nil }
      } else {
        open = rawElement(at: offset)
      }
      offset += 1
    }
    return open.flatMap { end(ofRawElement: $0, after: line.start) }
  }

  /// The element of `rawElements` whose start tag begins at `start`.
  private func rawElement(at start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "<") else { return nil }
    return Self.rawElements.firstIndex { name, _ in
      let range = ByteRange(start + 1, start + 1 + name.utf8CodeUnitCount)
      return bytes.equals(range, ignoringCase: name) && !bytes[range.end].isASCIIAlphanumeric
        && bytes[range.end] != UInt8(ascii: "-")
    }
  }

  /// The offset after the end tag that comes first; nil where none does.
  private mutating func end(ofRawElement element: Int, after start: Int) -> Int? {
    guard !unclosedRawElements.contains(element) else { return nil }
    let close = Self.rawElements[element].close
    guard let found = bytes.firstRange(of: close, from: start, to: bytes.count) else {
      unclosedRawElements.insert(element)
      return nil
    }
    return found.end
  }

  private static let rawElements: [(name: StaticString, close: StaticString)] = [
    ("pre", "</pre>"), ("script", "</script>"), ("style", "</style>"), ("svg", "</svg>"),
    ("textarea", "</textarea>"),
  ]

  /// MDX ESM: `import` and `export` statements up to the blank line after them, those inside braces
  /// not counted.
  mutating func openESM(_ line: LineCursor, continuesParagraph: Bool) -> Bool {
    let start = line.contentOffset
    guard !continuesParagraph, containers.count == 1, start == line.start,
      bytes.starts(with: "import ", at: start) || bytes.starts(with: "export ", at: start)
    else { return false }
    prepareScanners(line, untilBlankLine: false)
    var end = blankLine(after: start)
    var offset = start
    while offset < end {
      offset = bytes.firstIndex(of: UInt8(ascii: "{"), from: offset, to: end)
      guard offset < end,
        let close = opaque.jsx.expressions.end(bytes, at: offset, limit: bytes.count)
      else { break }
      offset = close
      if close > end { end = blankLine(after: close) }
    }
    return addOpaque(.esm, line, to: end)
  }

  /// Adds an opaque leaf that ends at `end`, if nothing else stands on the line it ends on.
  private mutating func addOpaque(_ kind: Block.Opaque, _ line: LineCursor, to end: Int) -> Bool {
    let rest = skipSpaces(from: end)
    guard isLineEnd(rest) else { return false }
    openLeaf(.opaque, as: .opaque(kind), at: line.contentOffset)
    addLine(ContentLine(range: ByteRange(line.contentOffset, line.end)))
    opaqueEnd = end
    return true
  }

  /// Makes the scanners ready for a search that begins on `line`. It may go beyond the line only
  /// where no block quote marker can stand in between.
  private mutating func prepareScanners(_ line: LineCursor, untilBlankLine: Bool) {
    var limit = line.end
    if !isQuoted { limit = untilBlankLine ? blankLine(after: line.start) : bytes.count }
    if opaque.limit != limit { opaque = OpaqueScanner(limit: limit, unclosed: opaque.unclosed) }
  }

  /// Whether the line stands in a block quote, whose markers stand between its lines.
  private var isQuoted: Bool {
    containers.prefix(matched).contains {
      if case .quote = $0.kind { true } else { false }
    }
  }

  /// The start of the first blank line after `offset`, or the end of the source. Cached, since a
  /// long paragraph may ask at each of its lines.
  private mutating func blankLine(after offset: Int) -> Int {
    if nextBlankLine.contains(offset) { return nextBlankLine.end }
    var end = offset
    repeat {
      let feed = bytes.firstIndex(of: UInt8(ascii: "\n"), from: end, to: bytes.count)
      end = min(feed + 1, bytes.count)
    } while end < bytes.count && !isLineEnd(skipSpaces(from: end))
    nextBlankLine = ByteRange(offset, max(offset, end))
    return end
  }

  private func isLineEnd(_ offset: Int) -> Bool {
    offset >= bytes.count || bytes[offset].isLineEnd
  }

  private func skipSpaces(from start: Int) -> Int {
    bytes.endOfRun(from: start, to: bytes.count) { $0.isSpaceOrTab }
  }
}
