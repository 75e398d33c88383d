import Markup
package import SourceText

extension ProsePassage {
  /// The character before `offset`, which must not cut one; nil at the start of the block.
  package func character(before offset: Int) -> Unicode.Scalar? {
    guard offset > block.text.start, offset <= block.text.end else { return nil }
    var start = offset - 1
    while start > block.text.start, text[start] & 0xC0 == 0x80 { start -= 1 }
    return text.scalar(at: start).value
  }

  /// The character at `offset`; nil at the end of the block.
  package func character(at offset: Int) -> Unicode.Scalar? {
    guard offset >= block.text.start, offset < block.text.end else { return nil }
    return text.scalar(at: offset).value
  }

  /// The text of `range`.
  package func string(_ range: ByteRange) -> String { text.string(range) }

  /// Whether `character` is in it.
  package func holds(_ character: StaticString) -> Bool {
    let first = character.utf8Start.pointee
    var offset = range.start
    while true {
      offset = text.firstIndex(of: first, from: offset, to: range.end)
      if offset >= range.end { return false }
      if text.starts(with: character, at: offset) { return true }
      offset += 1
    }
  }
}
