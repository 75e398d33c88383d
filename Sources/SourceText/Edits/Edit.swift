/// The replacement of a range of the source by other text.
package struct Edit: Hashable, Sendable {
  /// What goes, in source bytes; empty for an insertion.
  package let range: ByteRange
  /// What stands there afterwards, ready for the source: escaped as its place asks.
  package let replacement: String

  package init(_ range: ByteRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension [UInt8] {
  /// What stands in `range` once `edits` are made, which ascend, are apart and lie in it.
  package func applying(_ edits: some Sequence<Edit>, in range: ByteRange) -> [UInt8] {
    var text: [UInt8] = []
    var position = range.start
    for edit in edits {
      text += self[position..<edit.range.start]
      text += edit.replacement.utf8
      position = edit.range.end
    }
    return text + self[position..<range.end]
  }
}
