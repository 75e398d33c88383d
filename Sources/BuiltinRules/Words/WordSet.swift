import SourceText

/// A list of words in the source of a rule.
///
/// Most words of a text are told from all of them by their first letter and their length, and no
/// string is made of those.
struct WordSet: Sendable {
  private let words: Set<String>
  /// By the first byte, of ASCII: a bit for each length in bytes, the last one for all above too.
  private var lengths = [UInt32](repeating: 0, count: 128)

  /// The words of a text, parted by blanks and line ends.
  init(_ words: String) {
    self.words = Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
    for word in self.words {
      if let first = word.utf8.first, first < 128 {
        lengths[Int(first)] |= Self.bit(ofLength: word.utf8.count)
      }
    }
  }

  func contains(_ word: String) -> Bool { words.contains(word) }

  /// Whether what stands at `range` is one of them; those must begin with a letter of ASCII.
  func contains(_ range: ByteRange, in text: ByteView) -> Bool {
    let first = Int(text[range.start])
    return first < 128 && lengths[first] & Self.bit(ofLength: range.count) != 0
      && words.contains(text.string(range))
  }

  private static func bit(ofLength length: Int) -> UInt32 { 1 &<< UInt32(min(length, 31)) }
}
