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
    case UInt8(ascii: "<"):
      return openJSX(line)
    default:
      return openBrace(line)
    }
  }

  private mutating func openBrace(_ line: LineCursor) -> Bool {
    let start = line.contentOffset
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

  /// JSX tags that have their lines to themselves: `<Tabs>`, `</Tabs>`, `<Image … />`.
  private mutating func openJSX(_ line: LineCursor) -> Bool {
    guard isMDX else { return false }
    let start = line.contentOffset
    prepareScanners(line, untilBlankLine: false)
    var end = start
    while let next = opaque.jsx.end(bytes, at: end, limit: opaque.limit) {
      if let close = rawElementEnd(tag: ByteRange(end, next)) {
        end = close
        break
      }
      end = skipSpaces(from: next)
    }
    return end > start && addOpaque(.jsx, line, to: end)
  }

  /// The end of an element whose content is not Markdown even in MDX, if `tag` opens one.
  private mutating func rawElementEnd(tag: ByteRange) -> Int? {
    for (index, (name, close)) in Self.rawElements.enumerated() {
      let nameRange = ByteRange(tag.start + 1, min(tag.end, tag.start + 1 + name.utf8CodeUnitCount))
      guard ASCII.equals(bytes, nameRange, name), !ASCII.isAlphanumeric(bytes[nameRange.end]),
        bytes[tag.end - 2] != UInt8(ascii: "/"), !unclosedRawElements.contains(index)
      else { continue }
      guard let end = ASCII.find(close, in: bytes, from: tag.end, to: bytes.count) else {
        unclosedRawElements.insert(index)
        return nil
      }
      return end + close.utf8CodeUnitCount
    }
    return nil
  }

  private static let rawElements: [(StaticString, StaticString)] = [
    ("pre", "</pre>"), ("script", "</script>"), ("style", "</style>"), ("svg", "</svg>"),
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
    let isQuoted = containers.prefix(matched).contains {
      if case .quote = $0.kind { true } else { false }
    }
    if !isQuoted { limit = untilBlankLine ? blankLine(after: line.start) : bytes.count }
    if opaque.limit != limit { opaque = OpaqueScanner(limit: limit) }
  }

  /// The start of the first blank line after `offset`, or the end of the source. Cached, since a
  /// long paragraph may ask at each of its lines.
  private mutating func blankLine(after offset: Int) -> Int {
    if nextBlankLine.contains(offset) { return nextBlankLine.end }
    var end = offset
    repeat {
      end = min(bytes.firstIndex(of: 0x0A, from: end, to: bytes.count) + 1, bytes.count)
    } while end < bytes.count && !isLineEnd(skipSpaces(from: end))
    nextBlankLine = ByteRange(offset, max(offset, end))
    return end
  }

  private func isLineEnd(_ offset: Int) -> Bool {
    offset >= bytes.count || bytes[offset] == 0x0A || bytes[offset] == 0x0D
  }

  private func skipSpaces(from start: Int) -> Int {
    var offset = start
    while isWhiteSpace(bytes[offset]) { offset += 1 }
    return offset
  }
}
