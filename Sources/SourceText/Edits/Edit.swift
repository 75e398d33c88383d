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
