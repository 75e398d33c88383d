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

  /// Whether a block is open: the last one.
  private(set) var isOpen = false
  /// Where it begins in the text, the runs and the spans.
  private var textStart = 0
  private var firstRun = 0
  private var firstSpan = 0
  /// Spans of the open block that are not closed yet: indexes in `prose.spans`, outermost first.
  private var openSpans: [Int] = []

  init(bytes: ByteView, illFormed: [ByteRange], mask: UInt8? = nil) {
    self.bytes = bytes
    self.illFormed = illFormed
    self.mask = mask
    // Prose is rarely less than half of a post, and has a block for every 150 bytes; what is made
    // room for here then grows once at most.
    prose.text.reserveCapacity(bytes.count * 3 / 4)
    prose.blocks.reserveCapacity(bytes.count / 128)
    prose.spans.reserveCapacity(bytes.count / 128)
    prose.map.runs.reserveCapacity(bytes.count / 64)
  }

  /// Opens a block, ending the one before.
  mutating func begin(
    _ kind: ProseBlock.Kind, containers: ProseBlock.Containers, escaping: ProseBlock.Escaping
  ) {
    end()
    if !prose.text.isEmpty {
      prose.text.append(UInt8(ascii: "\n"))
      prose.text.append(UInt8(ascii: "\n"))
    }
    textStart = prose.text.count
    firstRun = prose.map.runs.count
    firstSpan = prose.spans.count
    prose.blocks.append(
      ProseBlock(
        kind: kind, containers: containers, text: ByteRange(at: textStart), spans: 0..<0,
        marks: 0..<0, source: ByteRange(at: 0), content: ByteSet(), language: language,
        escaping: escaping))
    isOpen = true
  }

  /// Adds source bytes that are shown as they are; a block does not begin with white space.
  mutating func verbatim(_ range: ByteRange) {
    var start = range.start
    if isAtBlockStart {
      while start < range.end, bytes[start].isSpaceOrLineEnd { start += 1 }
    }
    let source = ByteRange(start, range.end)
    guard !source.isEmpty else { return }
    guard illFormed.isEmpty else { return repaired(source) }
    copy(source)
  }

  /// Whether nothing has been added to the open block yet.
  var isAtBlockStart: Bool { isOpen && prose.text.count == textStart }

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
    guard !isAtBlockStart, prose.text.last != UInt8(ascii: "\n") else { return }
    var offset = source.start
    while offset < source.end, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    if offset < source.end {
      startVerbatimRun(at: offset)
      prose.text.append(UInt8(ascii: "\n"))
    } else {
      decoded(CollectionOfOne(UInt8(ascii: "\n")), from: source)
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
    guard isOpen else { return }
    isOpen = false
    trimEnd()
    while !openSpans.isEmpty {
      closeSpan(at: prose.map.sourceEnd(of: prose.text.count))
    }
    let end = prose.text.count
    let text = ByteRange(textStart, end)
    guard isVisible(text) else { return discard() }
    prose.blocks[prose.blocks.count - 1].close(
      text: text, spans: Int32(firstSpan)..<Int32(prose.spans.count),
      source: prose.map.source(fromRun: firstRun, to: end))
    for index in firstSpan..<prose.spans.count
    where prose.spans[index].text.end > end {
      prose.spans[index].text = ByteRange(min(prose.spans[index].text.start, end), end)
    }
  }

  /// The prose, when all is in.
  consuming func finish() -> Prose {
    end()
    prose.findMarks()
    if mask != nil { prose.text.replace(SourceMasks.token, with: UInt8(ascii: "*")) }
    return prose
  }

  private mutating func startVerbatimRun(at source: Int) {
    // A block begins a run of its own even where the text goes on seamlessly.
    prose.map.appendVerbatim(
      text: prose.text.count, source: source, mayJoin: prose.map.runs.count > firstRun)
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
    guard isOpen else { return }
    drop { $0 == UInt8(ascii: " ") }
  }

  private mutating func trimEnd() { drop(\.isSpaceOrLineFeed) }

  /// Takes back what `isDropped` accepts at the end of the open block.
  private mutating func drop(_ isDropped: (UInt8) -> Bool) {
    while prose.text.count > textStart, let last = prose.text.last, isDropped(last) {
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
  private func isVisible(_ range: ByteRange) -> Bool {
    prose.text.withBytes { text in
      var offset = range.start
      while offset < range.end {
        switch text[offset] {
        case 0...0x20, 0x7F: offset += 1
        case 0x80... where text.starts(with: "\u{FFFC}", at: offset): offset += 3
        default: return true
        }
      }
      return false
    }
  }

  private mutating func discard() {
    // With the two line feeds that part it from the block before.
    prose.text.removeLast(prose.text.count - max(0, textStart - 2))
    prose.spans.removeLast(prose.spans.count - firstSpan)
    prose.blocks.removeLast()
    while prose.map.runs.count > firstRun { prose.map.removeLastRun() }
  }
}
