import SourceText

/// The second phase of CommonMark (0.31, section 6 and appendix): the text of a leaf in, its
/// inlines out, in pre-order, in source offsets.
///
/// What is recognised is kept as marks, each with its place in the text; all between two marks is
/// text. Emphasis and links are found after what stands inside them, so the marks are put in order
/// before the inlines are made from them. Time is linear in the text (times the logarithm of the
/// marks of one leaf): every search for an end that may fail is remembered.
struct InlineParser {
  let options: MarkupOptions
  let isMDX: Bool
  let definitions: LinkDefinitions
  let footnotes: Set<[UInt8]>
  /// Bytes at which something other than text may begin.
  let specials: SpecialBytes

  var inlines: [Inline] = []
  var links: [Link] = []

  // The state of one leaf, kept between leaves for its memory.
  var marks: [Mark] = []
  var delimiters = DelimiterStack()
  var brackets: [Bracket] = []
  /// The inlines with children that no end was found of yet, outermost first.
  var openInlines: [Int] = []
  var searches: FailedSearches
  /// The block whose text this is.
  var block: Int32 = 0
  var isTableCell = false
  /// Whether a `@` was seen, so that texts are searched for mail addresses.
  var hasAtSign = false
  /// Where the text begins that no mark covers yet.
  var textStart = 0
  /// Where the leaf's text begins: nothing before it is a neighbour.
  var leafStart = 0

  /// Something that is not plain text, in offsets of the leaf's text.
  struct Mark {
    var start: Int
    var end: Int
    var kind: Kind

    enum Kind {
      case leaf(Inline.Kind)
      /// The content of a code span.
      case code(ByteRange)
      case open(Inline.Kind, link: Int32)
      case close
    }
  }

  /// A `[` or `![` that may open a link or image.
  struct Bracket {
    let start: Int
    let textStart: Int
    let isImage: Bool
    /// The delimiters above this one are inside the brackets.
    let bottom: Int
    var isActive = true
    /// Whether another bracket follows it, so that no shortcut reference can hold it.
    var hasBracketAfter = false
  }

  init(
    options: MarkupOptions, isMDX: Bool, definitions: LinkDefinitions, footnotes: Set<[UInt8]>
  ) {
    self.options = options
    self.isMDX = isMDX
    self.definitions = definitions
    self.footnotes = footnotes
    specials = SpecialBytes(options: options, isMDX: isMDX)
    searches = FailedSearches(options: options)
  }

  /// Parses the text of a leaf; its inlines are those appended to `inlines`.
  mutating func parse(
    _ lines: ArraySlice<ContentLine>, of source: ByteView, block: Int, isTableCell: Bool = false,
    isTaskItem: Bool = false
  ) {
    self.block = Int32(block)
    self.isTableCell = isTableCell
    // To look is cheaper than to empty what is empty.
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    if !openInlines.isEmpty { openInlines.removeAll(keepingCapacity: true) }
    delimiters.removeAll()
    searches.reset(options: options)
    hasAtSign = false
    LeafText.with(lines, of: source) { text in
      var end = text.end
      while end > text.start, text.bytes[end - 1].isSpaceOrLineEnd { end -= 1 }
      var start = text.start
      if isTaskItem, let marker = taskMarker(text.bytes, from: start, to: end) {
        add(.leaf(.taskMarker), from: start, to: marker)
        start = marker
      }
      textStart = start
      leafStart = start
      scan(text.bytes, from: start, to: end)
      processEmphasis(above: 0)
      emit(text, to: end)
    }
  }

  mutating func add(_ kind: Mark.Kind, from start: Int, to end: Int) {
    marks.append(Mark(start: start, end: end, kind: kind))
  }

  /// Adds a mark that later ones come after, and returns its end.
  mutating func take(_ kind: Mark.Kind, from start: Int, to end: Int) -> Int {
    add(kind, from: start, to: end)
    textStart = end
    return end
  }

  private mutating func scan(_ bytes: ByteView, from start: Int, to end: Int) {
    let specials = specials
    var offset = start
    while true {
      offset = bytes.firstIndex(from: offset, to: end, passing: .lettersAndSpaces) {
        specials.isSpecial(bytes, at: $0)
      }
      guard offset < end else { return }
      offset = parseSpecial(bytes, at: offset, to: end) ?? offset + 1
    }
  }

  /// Reads what begins with the special byte at `offset`, and returns where reading goes on; nil if
  /// the byte is text.
  private mutating func parseSpecial(_ bytes: ByteView, at offset: Int, to end: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      return takeLineBreak(bytes, at: offset, to: end)
    case UInt8(ascii: "\\"):
      return takeEscape(bytes, at: offset, to: end)
    case UInt8(ascii: "`"):
      return takeCodeSpan(bytes, at: offset, to: end)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      return pushDelimiters(bytes, at: offset, to: end)
    case UInt8(ascii: "["):
      return takeBracket(bytes, at: offset, from: offset, to: end)
        ?? pushBracket(at: offset, isImage: false)
    case UInt8(ascii: "!"):
      guard bytes[offset + 1] == UInt8(ascii: "["), offset + 1 < end else { return nil }
      return takeBracket(bytes, at: offset + 1, from: offset, to: end)
        ?? pushBracket(at: offset, isImage: true)
    case UInt8(ascii: "]"):
      return closeBracket(bytes, at: offset, to: end)
    case UInt8(ascii: "&"):
      guard let reference = CharacterReference.scan(bytes, at: offset, limit: end) else {
        return nil
      }
      return take(.leaf(.entity), from: offset, to: reference.end)
    case UInt8(ascii: "<"):
      return takeAngle(bytes, at: offset, to: end)
    case UInt8(ascii: "{"):
      return takeBrace(bytes, at: offset, to: end)
    case UInt8(ascii: "$"):
      guard let formula = searches.math(bytes, at: offset, to: end) else { return nil }
      return take(.leaf(.opaque), from: offset, to: formula)
    case UInt8(ascii: "."), UInt8(ascii: ":"):
      return takeBareLink(bytes, at: offset, to: end)
    case UInt8(ascii: "@"):
      hasAtSign = true
      return nil
    default:
      return nil
    }
  }

  /// `[ ]` or `[x]` before white space (GFM 0.29, section 5.3), with its end.
  private func taskMarker(_ bytes: ByteView, from start: Int, to end: Int) -> Int? {
    guard end - start > 3, bytes[start] == UInt8(ascii: "["),
      bytes[start + 2] == UInt8(ascii: "]"), bytes[start + 3].isSpaceOrLineEnd,
      [UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X")].contains(bytes[start + 1])
    else { return nil }
    return start + 3
  }
}

/// The bytes at which the scan of a text stops; no letter and no space is among them.
struct SpecialBytes {
  private var set = ByteSet()

  init(options: MarkupOptions, isMDX: Bool) {
    set = ByteSet("\n\r\\`*_[]!&<")
    if isMDX || !options.isDisjoint(with: [.templateTags, .attributeLists]) {
      set.formUnion(ByteSet("{"))
    }
    if options.contains(.strikethrough) { set.formUnion(ByteSet("~")) }
    if options.contains(.math) { set.formUnion(ByteSet("$")) }
    if options.contains(.autolinks) { set.formUnion(ByteSet(".:@")) }
  }

  /// Whether the byte at `offset` is one of them. Full stops are the commonest by far, and mean
  /// something only in `www.`.
  @inline(__always)
  func isSpecial(_ bytes: ByteView, at offset: Int) -> Bool {
    let byte = bytes[offset]
    guard set.contains(byte) else { return false }
    return byte != UInt8(ascii: ".") || bytes[offset - 1] == UInt8(ascii: "w")
  }
}
