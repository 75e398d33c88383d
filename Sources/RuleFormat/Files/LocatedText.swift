package import SourceText

/// A text from a rule file and where it stands there.
package struct LocatedText: Sendable, Hashable {
  package let text: String
  /// The value in the file, with its quotes.
  package let range: ByteRange
  /// Where the text begins in the file, where it stands there as it is; nil where quotes or folding
  /// changed it.
  package let verbatimStart: Int?

  package init(_ text: String, at range: ByteRange, verbatimStart: Int? = nil) {
    self.text = text
    self.range = range
    self.verbatimStart = verbatimStart
  }

  /// The place of the byte at `offset` of the text: itself where that can be told, else all of it.
  func range(ofByteAt offset: Int) -> ByteRange {
    guard let verbatimStart else { return range }
    let start = verbatimStart + min(offset, text.utf8.count)
    return ByteRange(start, min(start + 1, max(start, range.end)))
  }
}
