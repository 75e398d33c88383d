import Markup
package import SourceText

extension ProsePassage {
  /// The spaces and no-break spaces from `offset` on; empty where there are none.
  package func spaces(from offset: Int) -> ByteRange {
    var end = offset
    while end < block.text.end {
      if text[end] == 0x20 {
        end += 1
      } else if text[end] == 0xC2, text[end + 1] == 0xA0 {
        end += 2
      } else {
        break
      }
    }
    return ByteRange(offset, end)
  }

  /// The spaces and no-break spaces right before `offset`; empty where there are none.
  package func spaces(before offset: Int) -> ByteRange {
    var start = offset
    while start > block.text.start {
      if text[start - 1] == 0x20 {
        start -= 1
      } else if text[start - 1] == 0xA0, text[start - 2] == 0xC2 {
        start -= 2
      } else {
        break
      }
    }
    return ByteRange(start, offset)
  }

  /// Whether `range` reaches to the start or end of a line, or of the block.
  package func isAtLineEdge(_ range: ByteRange) -> Bool {
    range.start == block.text.start || text[range.start - 1] == 0x0A
      || range.end == block.text.end || text[range.end] == 0x0A
  }

  /// Whether the text of `range` stands in the source in one piece, with no markup inside.
  package func isContiguous(_ range: ByteRange) -> Bool {
    post.document.prose.map.isContiguous(range)
  }

  /// Whether the text of `range` is the source's own, byte for byte: no escape or reference.
  package func isVerbatim(_ range: ByteRange) -> Bool {
    post.document.prose.map.isVerbatim(range)
  }

  /// Whether one blank or line end is all that stands from `start` to `end`.
  package func isOneSpace(from start: Int, to end: Int) -> Bool {
    end == start + 1 && (text[start] == 0x20 || text[start] == 0x0A)
  }
}
