import SourceText

/// The first phase of CommonMark (0.31, appendix "A parsing strategy"): lines in, a tree of blocks
/// out, every block with its source range and content lines. Inlines are left for the second phase,
/// when all link reference definitions are known.
///
/// Time is linear in the source: containers nest at most `maximumDepth` deep, so that a line
/// costs at most that many steps however hostile the lines before it were.
struct BlockParser {
  /// As in cmark-gfm; what nests deeper is text.
  static let maximumDepth = 100

  let bytes: ByteView
  let options: MarkupOptions
  let isMDX: Bool

  var blocks: [Block] = []
  var lines: [ContentLine] = []
  var definitions = LinkDefinitions()
  /// Labels of the footnotes defined, normalized.
  var footnotes: Set<[UInt8]> = []

  /// Containers from the document to the innermost open one.
  var containers: [OpenContainer] = []
  /// How many of them the current line continues.
  var matched = 0
  var leaf: OpenLeaf?
  /// Of the open table, or of the last one.
  var tableAlignments: [Block.Alignment] = []
  /// Parallel to `blocks`: whether a blank line ends the block, which makes lists loose.
  var endsBlank: [Bool] = []
  /// The end of the last line that was not blank, where a block that closes now ends.
  var lastContentEnd = 0
  /// Where the current line starts, without container prefixes taken off.
  var lineStart = 0
  /// Lines before this offset belong to an opaque leaf whose end is known.
  var opaqueEnd = 0
  /// Where a search for the next blank line began and what it found.
  var nextBlankLine = ByteRange(at: 0)
  /// Elements of `rawElements` whose end tag does not come any more.
  var unclosedRawElements: Set<Int> = []
  /// Where a comment of kramdown began that is not closed any more.
  var unclosedComment = Int.max
  /// Finds the ends of opaque leaves.
  var opaque = OpaqueScanner(limit: 0)
  /// The same for shortcodes, which may hold blank lines.
  var shortcodes = ShortcodeScanner()

  /// A container that may still grow.
  struct OpenContainer {
    var block: Int
    var kind: Kind
    /// The block index of its last child; -1 while it has none.
    var lastChild = -1
    /// For a list: whether its last closed item ends with a blank line.
    var lastItemEndsBlank = false

    enum Kind {
      case document, quote, list
      /// `indent` columns in front of a line keep it in the item.
      case item(indent: Int, startLine: Int)
      case footnote
    }
  }

  /// A leaf that may still grow.
  struct OpenLeaf {
    var block: Int
    var kind: Kind

    enum Kind {
      case paragraph
      case indentedCode
      case fencedCode(fence: UInt8, length: Int, indent: Int)
      case html(condition: Int)
      case table(columns: Int)
      /// Ends with the line that holds `opaqueEnd`.
      case opaque
    }
  }

  init(bytes: ByteView, options: MarkupOptions, isMDX: Bool) {
    self.bytes = bytes
    self.options = options
    self.isMDX = isMDX
    blocks.reserveCapacity(bytes.count / 64 + 16)
    lines.reserveCapacity(bytes.count / 48 + 16)
    endsBlank.reserveCapacity(bytes.count / 64 + 16)
  }

  /// Parses the lines from `start` to the end of the source.
  mutating func parse(from start: Int) {
    append(.document, at: start)
    containers = [OpenContainer(block: 0, kind: .document)]
    lastContentEnd = start
    var splitter = LineSplitter(bytes, from: start)
    while let line = splitter.next() {
      lineStart = line.start
      if line.start < opaqueEnd {
        addLine(ContentLine(range: line))
        lastContentEnd = line.end
      } else if !takePlainLine(line) {
        process(LineCursor(bytes: bytes, start: line.start, end: line.end))
      }
    }
    matched = 0
    while !containers.isEmpty { closeInnermost() }
    blocks[0].range = ByteRange(start, bytes.count)
  }

  /// Takes a line outside of all containers on which no block begins or ends but a paragraph: a
  /// blank line, text that begins with a letter, code. More than half of all lines are such, and
  /// they cost a third of others.
  private mutating func takePlainLine(_ line: ByteRange) -> Bool {
    guard containers.count == 1, !isMDX else { return false }
    matched = 1
    switch leaf?.kind {
    case nil, .paragraph:
      if line.isEmpty {
        closeLeaf()
        noteBlankLine()
        return true
      }
      guard beginsNoBlock(bytes[line.start]) else { return false }
      if leaf == nil { openLeaf(.paragraph, as: .paragraph, at: line.start) }
    case .fencedCode(let fence, _, indent: 0):
      var content = line.start
      while bytes[content].isSpaceOrTab { content += 1 }
      guard content < line.end, bytes[content] != fence else { return false }
    default:
      return false
    }
    addLine(ContentLine(range: line))
    noteContent()
    lastContentEnd = line.end
    return true
  }

  private mutating func process(_ whole: LineCursor) {
    var line = whole
    matchContainers(&line)
    let isWhollyMatched = matched == containers.count
    if !(isWhollyMatched && continueLeaf(&line)) {
      openBlocks(&line, isWhollyMatched: isWhollyMatched)
    }
    if line.isBlank { noteBlankLine() } else { noteContent() }
    if !whole.isBlank || leafKeepsBlankLines { lastContentEnd = line.end }
  }

  /// Appends a block that begins at `offset`, a child of the innermost container.
  @discardableResult
  mutating func append(_ kind: Block.Kind, at offset: Int) -> Int {
    let index = blocks.count
    var block = Block(kind: kind, range: ByteRange(at: offset))
    let line = Int32(lines.count)
    block.lines = line..<line
    blocks.append(block)
    endsBlank.append(false)
    if let parent = containers.indices.last { containers[parent].lastChild = index }
    return index
  }

  /// Adds a line to the last leaf appended.
  mutating func addLine(_ line: ContentLine) {
    lines.append(line)
    guard let index = leaf?.block else { return }
    blocks[index].lines = blocks[index].lines.lowerBound..<Int32(lines.count)
  }

  private var leafKeepsBlankLines: Bool {
    if case .fencedCode = leaf?.kind { true } else { false }
  }
}
