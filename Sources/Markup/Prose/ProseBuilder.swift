import SourceText

/// Collects the prose of a post, block by block, while its parsers walk the source.
///
/// One block is open at a time. What a parser meets inside it that reads on its own (an `alt`, a
/// `title`) it must keep until the block has ended.
struct ProseBuilder {
  /// The whole source.
  let bytes: ByteView
  /// Whether the source is well-formed UTF-8, so that it can be copied as it is.
  let isWellFormed: Bool
  /// The `lang` value around what comes next, in the source.
  var language: ByteRange?
  private(set) var prose = Prose()

  private var block: ProseBlock?
  /// Spans of the open block that are not closed yet: indexes in `prose.spans`, outermost first.
  private var openSpans: [Int] = []
  private var firstRun = 0

  init(bytes: ByteView, isWellFormed: Bool) {
    self.bytes = bytes
    self.isWellFormed = isWellFormed
    // Prose is rarely less than half of a post; the text then grows once at most.
    prose.text.reserveCapacity(bytes.count * 3 / 4)
  }

  /// Whether a block is open.
  var isOpen: Bool { block != nil }

  /// Opens a block, ending the one before.
  mutating func begin(
    _ kind: ProseBlock.Kind, containers: ProseBlock.Containers, escaping: ProseBlock.Escaping
  ) {
    end()
    if !prose.text.isEmpty {
      prose.text.append(0x0A)
      prose.text.append(0x0A)
    }
    firstRun = prose.map.runs.count
    let spans = Int32(prose.spans.count)
    block = ProseBlock(
      kind: kind, containers: containers, text: ByteRange(at: prose.text.count),
      spans: spans..<spans, source: ByteRange(at: 0), content: ByteSet(), language: language,
      escaping: escaping)
  }

  /// Adds source bytes that are shown as they are.
  mutating func verbatim(_ source: ByteRange) {
    guard !source.isEmpty else { return }
    guard isWellFormed else { return repaired(source) }
    startVerbatimRun(at: source.start)
    prose.text.append(contentsOf: bytes[source].buffer)
  }

  /// Adds `text` for source bytes that show something else than themselves.
  mutating func decoded(_ text: some Sequence<UInt8>, from source: ByteRange) {
    prose.map.appendDecoded(text: prose.text.count, source: source)
    prose.text.append(contentsOf: text)
  }

  /// Adds one U+FFFC for what is shown but is not prose.
  mutating func opaque(_ source: ByteRange) {
    let start = prose.text.count
    decoded([0xEF, 0xBF, 0xBC], from: source)
    prose.spans.append(
      ProseSpan(kind: .opaque, text: ByteRange(start, start + 3), source: source))
  }

  /// Adds the line feed of a line end whose last byte is at `offset`, LF or CR.
  mutating func lineBreak(at offset: Int) {
    if bytes[offset] == 0x0A {
      startVerbatimRun(at: offset)
      prose.text.append(0x0A)
    } else {
      decoded(CollectionOfOne(0x0A), from: ByteRange(offset, offset + 1))
    }
  }

  /// Opens a span whose delimiter begins at `sourceOffset`.
  mutating func openSpan(_ kind: ProseSpan.Kind, at sourceOffset: Int, value: ByteRange? = nil) {
    openSpans.append(prose.spans.count)
    prose.spans.append(
      ProseSpan(
        kind: kind, text: ByteRange(at: prose.text.count), source: ByteRange(at: sourceOffset),
        value: value))
  }

  /// Closes the innermost open span, whose delimiter ends at `sourceEnd`.
  mutating func closeSpan(at sourceEnd: Int) {
    guard let index = openSpans.popLast() else { return }
    let start = prose.spans[index].text.start
    prose.spans[index].text = ByteRange(start, max(start, prose.text.count))
    let source = prose.spans[index].source.start
    prose.spans[index].source = ByteRange(source, max(source, sourceEnd))
  }

  /// Ends the open block; one without a visible character leaves no trace.
  mutating func end() {
    guard var block else { return }
    self.block = nil
    let start = block.text.start
    trimEnd(downTo: start)
    while !openSpans.isEmpty {
      closeSpan(at: prose.map.sourceEnd(of: prose.text.count))
    }
    block.text = ByteRange(start, prose.text.count)
    guard let content = visibleContent(of: block.text) else { return discard(block) }
    block.content = content
    block.spans = block.spans.lowerBound..<Int32(prose.spans.count)
    block.source = prose.map.source(of: block.text)
    for index in Int(block.spans.lowerBound)..<prose.spans.count {
      let span = prose.spans[index].text
      let end = block.text.end
      prose.spans[index].text = ByteRange(min(span.start, end), min(span.end, end))
    }
    prose.blocks.append(block)
  }

  /// The prose, when all is in.
  consuming func finish() -> Prose {
    end()
    return prose
  }

  private mutating func startVerbatimRun(at source: Int) {
    if prose.map.runs.count == firstRun {
      // A block begins a run of its own even where the text goes on seamlessly.
      prose.map.runs.append(
        OffsetMap.Run(
          text: Int32(prose.text.count), source: Int32(source), decodedLength: -1))
    } else {
      prose.map.appendVerbatim(text: prose.text.count, source: source)
    }
  }

  /// Copies with U+FFFD for each maximal ill-formed part (Unicode 15, section 3.9).
  private mutating func repaired(_ source: ByteRange) {
    var offset = source.start
    while offset < source.end {
      let good = IllFormedUTF8.next(in: bytes, from: offset, to: source.end)
      if good.start > offset {
        startVerbatimRun(at: offset)
        prose.text.append(contentsOf: bytes[ByteRange(offset, good.start)].buffer)
      }
      if !good.isEmpty { decoded([0xEF, 0xBF, 0xBD], from: good) }
      offset = good.end
    }
  }

  private mutating func trimEnd(downTo start: Int) {
    while prose.text.count > start, let last = prose.text.last, last == 0x20 || last == 0x0A {
      prose.text.removeLast()
    }
    while prose.map.runs.count > firstRun, let run = prose.map.runs.last,
      Int(run.text) >= prose.text.count
    {
      prose.map.removeLastRun()
    }
  }

  /// The bytes of `range`, or nil if all are white space and replacement characters for objects.
  private func visibleContent(of range: ByteRange) -> ByteSet? {
    var content = ByteSet()
    prose.text.withBytes { text in
      for index in range.start..<range.end { content.insert(text[index]) }
    }
    if content.hasVisibleASCII { return content }
    guard content.hasNonASCII else { return nil }
    return prose.text.withBytes { text in
      var index = range.start
      while index < range.end {
        if text[index] < 0x80 { index += 1; continue }
        guard text.starts(with: "\u{FFFC}", at: index) else { return content }
        index += 3
      }
      return nil
    }
  }

  private mutating func discard(_ block: ProseBlock) {
    // With the two line feeds that part it from the block before.
    prose.text.removeLast(prose.text.count - max(0, block.text.start - 2))
    prose.spans.removeLast(prose.spans.count - Int(block.spans.lowerBound))
    while prose.map.runs.count > firstRun { prose.map.removeLastRun() }
  }
}
