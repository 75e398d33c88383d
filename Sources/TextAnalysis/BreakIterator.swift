import ICUShims

/// An ICU break iterator, opened on creation and closed with its last use.
struct BreakIterator: ~Copyable {
  private let handle: OpaquePointer

  /// Opens one for `kind`; nil where ICU cannot.
  init?(_ kind: galley_break_kind) {
    guard let handle = galley_breaks_open(kind) else { return nil }
    self.handle = handle
  }

  deinit { galley_breaks_close(handle) }

  /// Calls `body` for each word of `text`, with its bytes counted from the start of `text`.
  func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (galley_word) -> Void) {
    guard setText(text) else { return }
    withUnsafeTemporaryAllocation(of: galley_word.self, capacity: Self.batch) { words in
      var count: Int32
      repeat {
        count = galley_breaks_next_words(handle, words.baseAddress, Int32(words.count))
        for index in 0..<Int(count) { body(words[index]) }
      } while count == words.count
    }
  }

  /// Calls `body` with the end of each segment of `text`, in bytes.
  func forEachEnd(in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    guard setText(text) else { return }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.batch) { ends in
      var count: Int32
      repeat {
        count = galley_breaks_next(handle, ends.baseAddress, Int32(ends.count))
        for index in 0..<Int(count) { body(Int(ends[index])) }
      } while count == ends.count
    }
  }

  private static let batch = 256

  private func setText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let length = Int32(exactly: text.count) else { return false }
    return galley_breaks_set_text(handle, text.baseAddress, length) == 0
  }
}
