import ICUShims
package import SourceText

/// Compares texts by the Unicode Collation Algorithm (UTS #10), in the order that is no language's
/// own.
package struct Collator: ~Copyable {
  private let handle: OpaquePointer

  /// Nil where ICU cannot open it. Takes some tens of microseconds, so ask as much as there is of
  /// one.
  package init?() {
    guard let handle = galley_collator_open() else { return nil }
    self.handle = handle
  }

  deinit { galley_collator_close(handle) }

  /// Whether two parts of `text` have the same letters, case and diacritics aside: “Zürich” and
  /// “zurich”. False where ICU cannot say.
  package func haveSameLetters(
    _ first: ByteRange, _ second: ByteRange, in text: ByteView
  ) -> Bool {
    let (first, second) = (text[first].buffer, text[second].buffer)
    return galley_collator_same(
      handle, first.baseAddress, Int32(truncatingIfNeeded: first.count), second.baseAddress,
      Int32(truncatingIfNeeded: second.count)) == 1
  }
}
