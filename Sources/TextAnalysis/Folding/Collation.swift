import ICUShims
package import SourceText

/// Comparison by the Unicode Collation Algorithm (UTS #10), in the order that is no language's own.
package enum Collation {
  /// Whether two parts of `text` have the same letters, case and diacritics aside: “Zürich” and
  /// “zurich”. False where ICU cannot say.
  package static func haveSameLetters(
    _ first: ByteRange, _ second: ByteRange, in text: ByteView
  ) -> Bool {
    let (first, second) = (text[first].buffer, text[second].buffer)
    return galley_same_letters(
      first.baseAddress, Int32(truncatingIfNeeded: first.count), second.baseAddress,
      Int32(truncatingIfNeeded: second.count)) == 1
  }
}
