import SourceText

/// Collects the prose of a post, block by block, while its parsers walk the source.
///
/// One block is open at a time. What a parser meets inside it that reads on its own (an `alt`, a
/// `title`) it must keep until the block has ended.
struct ProseBuilder {
  /// The whole source.
  let bytes: ByteView
  /// What of the source is not UTF-8, in order; nearly always nothing.
  let illFormed: [ByteRange]
  /// What stands for each character of what is shown but is not prose; nil where one U+FFFC stands
  /// for all of it.
  private let mask: UInt8?
  /// The `lang` value around what comes next, in the source.
  var language: ByteRange?
  private(set) var prose = Prose()

  private var block: ProseBlock?
  /// Spans of the open block that are not closed yet: indexes in `prose.spans`, outermost first.
  private var openSpans: [Int] = []
  private var firstRun = 0

  init(bytes: ByteView, illFormed: [ByteRange], mask: UInt8? = nil) {
    self.bytes = bytes
    self.illFormed = illFormed
    self.mask = mask
    // Prose is rarely less than half of a post; the text then grows once at most.
    prose.text.reserveCapacity(bytes.count * 3 / 4)
    prose.marks.reserveCapacity(bytes.count / 32)
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
      spans: spans..<spans, marks: 0..<0, source: ByteRange(at: 0), content: ByteSet(),
      language: language, escaping: escaping)
  }

  /// Adds source bytes that are shown as they are; a block does not begin with white space.
  mutating func verbatim(_ range: ByteRange) {
    var start = range.start
    if isAtBlockStart {
      while start < range.end, isSpaceOrLineEnd(bytes[start]) { start += 1 }
    }
    let source = ByteRange(start, range.end)
    guard !source.isEmpty else { return }
    guard illFormed.isEmpty else { return repaired(source) }
    copy(source)
  }

  /// Whether nothing has been added to the open block yet.
  var isAtBlockStart: Bool { prose.text.count == block?.text.start }

  private mutating func copy(_ source: ByteRange) {
    startVerbatimRun(at: source.start)
    prose.text.append(contentsOf: bytes[source].buffer)
  }

  /// Adds `text` for source bytes that show something else than themselves.
  mutating func decoded(_ text: some Sequence<UInt8>, from source: ByteRange) {
    prose.map.appendDecoded(text: prose.text.count, source: source)
    prose.text.append(contentsOf: text)
  }

  /// Adds one U+FFFC for what is shown but is not prose, or the mask for its `content`.
  mutating func opaque(_ source: ByteRange, content: ByteRange? = nil) {
    let start = prose.text.count
    if let mask, let content {
      let count = bytes[content].buffer.count { $0 & 0xC0 != 0x80 }
      decoded(repeatElement(mask, count: max(1, count)), from: source)
    } else {
      decoded([0xEF, 0xBF, 0xBC], from: source)
    }
    prose.spans.append(
      ProseSpan(kind: .opaque, text: ByteRange(start, prose.text.count), source: source))
  }

  /// The same for a code span.
  mutating func code(_ source: ByteRange, content: ByteRange? = nil) {
    opaque(source, content: content)
    prose.spans[prose.spans.count - 1].kind = .code
  }

  /// Adds the characters that the reference at `source` stands for.
  mutating func characterReference(_ source: ByteRange) {
    guard let reference = CharacterReference.scan(bytes, at: source.start, limit: source.end)
    else { return verbatim(source) }
    decoded(reference.utf8, from: source)
  }

  /// Adds a line feed for the line break that `source` holds, white space around it included.
  mutating func lineBreak(in source: ByteRange) {
    guard !isAtBlockStart, prose.text.last != 0x0A else { return }
    let offset = bytes.firstIndex(of: 0x0A, from: source.start, to: source.end)
    if offset < source.end {
      startVerbatimRun(at: offset)
      prose.text.append(0x0A)
    } else {
      decoded(CollectionOfOne(0x0A), from: source)
    }
  }

  /// Adds source text in which backslash escapes and character references stand (a link title).
  mutating func escapedText(_ source: ByteRange) {
    var start = source.start
    var offset = start
    while offset < source.end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\"), offset + 1 < source.end, isPunctuation(bytes[offset + 1]) {
        verbatim(ByteRange(start, offset))
        decoded(
          CollectionOfOne(bytes[offset + 1]), from: ByteRange(offset, offset + 2))
        offset += 2
        start = offset
      } else if byte == UInt8(ascii: "&"),
        let reference = CharacterReference.scan(bytes, at: offset, limit: source.end)
      {
        verbatim(ByteRange(start, offset))
        decoded(reference.utf8, from: ByteRange(offset, reference.end))
        offset = reference.end
        start = offset
      } else {
        offset += 1
      }
    }
    verbatim(ByteRange(start, source.end))
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
    let firstMark = prose.marks.count
    block.content = prose.addMarks(of: block.text)
    block.marks = Int32(firstMark)..<Int32(prose.marks.count)
    guard isVisible(block) else { return discard(block) }
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
    if mask != nil { prose.text.replace(SourceMasks.token, with: UInt8(ascii: "*")) }
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

  /// Copies with U+FFFD for each ill-formed part.
  private mutating func repaired(_ source: ByteRange) {
    var offset = source.start
    for part in illFormed[firstIllFormed(from: source.start)...] {
      guard part.start < source.end else { break }
      if part.start > offset { copy(ByteRange(offset, part.start)) }
      decoded([0xEF, 0xBF, 0xBD], from: part)
      offset = part.end
    }
    if offset < source.end { copy(ByteRange(offset, source.end)) }
  }

  private func firstIllFormed(from offset: Int) -> Int {
    illFormed.partitioningIndex { $0.start >= offset }
  }

  /// Where the source of the text so far ends.
  var sourceEnd: Int { prose.map.sourceEnd(of: prose.text.count) }

  /// Takes back the spaces that the open block ends with so far.
  mutating func dropTrailingSpaces() {
    guard let start = block?.text.start else { return }
    while prose.text.count > start, prose.text.last == 0x20 { prose.text.removeLast() }
    dropRuns()
  }

  private mutating func trimEnd(downTo start: Int) {
    while prose.text.count > start, let last = prose.text.last, last == 0x20 || last == 0x0A {
      prose.text.removeLast()
    }
    dropRuns()
  }

  /// Drops the runs of text that has been taken back.
  private mutating func dropRuns() {
    while prose.map.runs.count > firstRun, let run = prose.map.runs.last,
      Int(run.text) >= prose.text.count
    {
      prose.map.removeLastRun()
    }
  }

  /// Whether anything else than white space and replacement characters for objects is in it.
  private func isVisible(_ block: ProseBlock) -> Bool {
    if block.content.hasVisibleASCII { return true }
    guard block.content.hasNonASCII else { return false }
    return prose.text.withBytes { text in
      prose.marks(of: block).contains {
        text[$0] >= 0x80 && !text.starts(with: "\u{FFFC}", at: $0)
      }
    }
  }

  private mutating func discard(_ block: ProseBlock) {
    // With the two line feeds that part it from the block before.
    prose.text.removeLast(prose.text.count - max(0, block.text.start - 2))
    prose.spans.removeLast(prose.spans.count - Int(block.spans.lowerBound))
    prose.marks.removeLast(block.marks.count)
    while prose.map.runs.count > firstRun { prose.map.removeLastRun() }
  }
}
