import SourceText

/// Reads the YAML of a front matter into a located tree, in one pass and without recursion.
///
/// What is accepted and what is an error follows libyaml, the parser behind nearly every site
/// generator (in Ruby, Python, Go and C), where it is stricter or laxer than YAML 1.2; the types of
/// plain scalars follow the core schema of YAML 1.2 (section 10.3). After a problem the scanner
/// goes on at the next key of the root mapping, so that one mistake is one problem.
struct YAMLScanner: FrontMatterScanner {
  /// A block collection that is still open.
  struct Frame {
    let isMapping: Bool
    /// The column of its keys or dashes.
    let indent: Int
    let node: Int
    /// A sequence whose dashes stand at the column of the key that it belongs to.
    let isIndentless: Bool
    /// The node that a `?` announced as the next key.
    var explicitKey: Int?
  }

  /// A scalar that has been read but has no place in the tree yet.
  struct ScannedScalar {
    var kind: FrontMatter.Kind
    var range: ByteRange
    var pieces: ScalarPieces
  }

  enum Tag { case none, string, other }

  let bytes: ByteView
  var position: Int
  var lineStart: Int
  /// Whether a key or a dash may stand here: at the start of a line and after a dash.
  var keysAllowed = true
  var frames: [Frame] = []
  var flowFrames: [FlowFrame] = []
  /// Where a value is awaited; nil where a key or a dash must come.
  var slot: FrontMatterTree.Slot?
  /// The tag read before the value awaited.
  var tag = Tag.none
  /// The end of the last value.
  var valueEnd: Int
  var anchors: Set<String> = []
  /// The first line inside the current quotes or brackets that looks like a key of the root.
  var suspectLine: Int?
  var tree = FrontMatterTree()

  /// A scanner of the bytes from `start`, where a line begins, to the end of `bytes`.
  init(_ bytes: ByteView, from start: Int) {
    self.bytes = bytes
    position = start
    lineStart = start
    valueEnd = start
    slot = .init(key: nil, name: "", position: start)
  }

  var column: Int { position - lineStart }
  /// The column of the keys of the root mapping.
  var rootIndent: Int { frames.first?.indent ?? 0 }

  mutating func scan() -> FrontMatterTree {
    while skipToToken() { scanToken() }
    while !frames.isEmpty { closeFrame() }
    if slot != nil, tree.nodes.isEmpty { fillSlot(.null, ByteRange(at: position)) }
    tree.reportDuplicateKeys()
    return tree
  }

  private mutating func scanToken() {
    let byte = bytes[position]
    guard byte != UInt8(ascii: "\t") else { return failAtTab() }
    let isEntry = byte == UInt8(ascii: "-") && isBlankOrEnd(position + 1)
    if keysAllowed { unroll(to: column, isEntry: isEntry) }
    switch byte {
    case UInt8(ascii: "-") where isEntry: scanEntry()
    case UInt8(ascii: "?") where isBlankOrEnd(position + 1): scanExplicitKey()
    case UInt8(ascii: ":") where isBlankOrEnd(position + 1): scanExplicitValue()
    default: scanNode()
    }
  }

  /// Moves over blanks, line breaks and comments; false at the end.
  private mutating func skipToToken() -> Bool {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "): position += 1
      case UInt8(ascii: "\t") where !keysAllowed: position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        startLine()
        keysAllowed = true
      case UInt8(ascii: "#"): scanComment()
      default: return true
      }
    }
    return false
  }

  /// Moves over the line break at the position.
  mutating func startLine() {
    position = afterBreak(position)
    lineStart = position
  }
}
