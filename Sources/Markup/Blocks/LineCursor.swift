import SourceText

/// A place in a line that counts columns as CommonMark does: a tab reaches to the next multiple of
/// four, and a container may take only part of it (CommonMark 0.31, section 2.2).
struct LineCursor {
  let bytes: ByteView
  /// The line in source bytes, without its line end.
  let start: Int
  let end: Int
  /// The next byte to read.
  private(set) var offset: Int
  /// The column of `offset`, or one inside its tab.
  private(set) var column = 0
  /// Whether a part of the tab at `offset` is taken already.
  private(set) var isInsideTab = false

  /// The first byte from `offset` that is neither space nor tab, or `end`.
  private(set) var contentOffset: Int
  private(set) var contentColumn = 0

  init(bytes: ByteView, start: Int, end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
    offset = start
    contentOffset = start
    findContent()
  }

  /// Columns of white space before the content.
  var indent: Int { contentColumn - column }
  var isIndented: Bool { indent >= 4 }
  var isBlank: Bool { contentOffset >= end }
  /// The first byte of the content; 0 on a blank line.
  var first: UInt8 { isBlank ? 0 : bytes[contentOffset] }

  /// Takes everything up to the content.
  mutating func skipToContent() {
    offset = contentOffset
    column = contentColumn
    isInsideTab = false
  }

  /// Takes `count` bytes of content, none of which is a tab.
  mutating func skipBytes(_ count: Int) {
    offset += count
    column += count
    isInsideTab = false
    findContent()
  }

  /// Takes up to `count` columns of white space.
  mutating func skipColumns(_ count: Int) {
    var left = count
    while left > 0, offset < end {
      switch bytes[offset] {
      case UInt8(ascii: " "):
        offset += 1
        column += 1
        left -= 1
      case UInt8(ascii: "\t"):
        let width = 4 - column % 4
        isInsideTab = width > left
        column += min(width, left)
        if !isInsideTab { offset += 1 }
        left -= min(width, left)
      default:
        left = 0
      }
    }
    findContent()
  }

  /// Takes one space, or one column of a tab, if there is one.
  mutating func skipOptionalSpace() {
    if bytes[offset].isSpaceOrTab, offset < end { skipColumns(1) }
  }

  /// The rest of the line as content: spaces that stand for the rest of a split tab come as
  /// padding.
  func rest() -> ContentLine {
    guard isInsideTab else { return ContentLine(range: ByteRange(offset, end)) }
    return ContentLine(
      range: ByteRange(min(offset + 1, end), end), padding: UInt8(4 - column % 4))
  }

  private mutating func findContent() {
    contentOffset = offset
    contentColumn = column
    while contentOffset < end {
      switch bytes[contentOffset] {
      case UInt8(ascii: " "): contentColumn += 1
      case UInt8(ascii: "\t"): contentColumn += 4 - contentColumn % 4
      default: return
      }
      contentOffset += 1
    }
  }
}
