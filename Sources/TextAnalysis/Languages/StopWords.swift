import SourceText

/// Looks up which languages have a word among their commonest.
package struct StopWords {
  /// The languages, in the order of the bits of `languages(of:)`.
  let languages: [String]
  /// A hash table with open addressing: a Swift dictionary takes ten times as long for a word.
  private var slots = [Slot](repeating: Slot(), count: 1 << Self.bits)

  private struct Slot {
    /// The bytes of the word in one number; 0 for a free slot.
    var key: UInt64 = 0
    var languages: UInt32 = 0
  }

  /// A table twice as large as the number of words, so that a search is short.
  private static let bits: UInt64 = 11

  static let shared = StopWords(StopWordLists.all)

  private init(_ lists: [(language: String, words: String)]) {
    languages = lists.map(\.language)
    for (index, list) in lists.enumerated() {
      // As bytes: a table of strings would take half a millisecond of every run.
      var words = list.words
      for key in words.withUTF8(Self.keys) {
        let slot = slot(of: key)
        slots[slot].key = key
        slots[slot].languages |= 1 << UInt32(index)
      }
    }
  }

  /// Whether a word, in any case, is among the commonest of `language`.
  package static func contains(_ word: String, in language: LanguageTag) -> Bool {
    guard let index = shared.languages.firstIndex(of: language.language) else { return false }
    let found = Array(word.utf8).withUnsafeBufferPointer { shared.languages(of: $0) }
    return found >> UInt32(index) & 1 == 1
  }

  /// The languages that have the word of these bytes among their commonest, a bit for each.
  /// Capitals count as small letters in ASCII.
  func languages(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let key = Self.key(word) else { return 0 }
    return slots[slot(of: key)].languages
  }

  /// The slot that holds `key`, or the free one where it would go.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  /// The keys of the words of a text, which spaces part.
  private static func keys(of words: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var keys: [UInt64] = []
    var start = 0
    while start < words.count {
      let rest = words[start...]
      let end = rest.firstIndex(of: UInt8(ascii: " ")) ?? words.count
      if let key = key(UnsafeBufferPointer(rebasing: words[start..<end])) { keys.append(key) }
      start = end + 1
    }
    return keys
  }

  /// The bytes of a word in one number; nil for more than fit.
  private static func key(_ word: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard word.count <= 8 else { return nil }
    return word.reduce(0) { $0 << 8 | UInt64($1.asciiLowercased) }
  }
}
