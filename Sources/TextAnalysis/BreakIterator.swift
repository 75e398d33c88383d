import ICUShims

/// ICU's break iterator for words, opened on creation and closed with its last use.
struct BreakIterator: ~Copyable {
  private let handle: OpaquePointer

  /// Opens one; nil where ICU cannot.
  init?() {
    guard let handle = galley_breaks_open() else { return nil }
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

  private static let batch = 256

  private func setText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let length = Int32(exactly: text.count) else { return false }
    return galley_breaks_set_text(handle, text.baseAddress, length) == 0
  }
}
