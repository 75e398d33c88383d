import SourceText
import TextAnalysis

extension ByteView {
  /// Whether a space, and nothing else, parts two words.
  func hasSpace(between first: Word, and second: Word) -> Bool {
    second.range.start == first.range.end + 1 && self[first.range.end] == UInt8(ascii: " ")
  }
}
