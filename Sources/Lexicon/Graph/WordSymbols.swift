/// The letters of words as the lexicon spells them: seven bits each, so that a table of them may
/// stand in a string literal.
///
/// ASCII stands for itself. A letter of Latin-1 (U+00C0 to U+00FF) is `latin` and the low six bits
/// of its second byte; a curly apostrophe is a straight one.
enum WordSymbols {
  /// Ends a word.
  static let end: UInt8 = 0
  /// Begins a letter of two symbols.
  static let latin: UInt8 = 1
  /// Words of more symbols are in no lexicon.
  static let longest = 48

  /// Writes the symbols of a word in UTF-8 to `symbols` and returns how many they are; nil where it
  /// is too long or holds a character that no word of the lexicon has.
  static func write(
    _ word: UnsafeBufferPointer<UInt8>, to symbols: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    var index = 0
    while index < word.count {
      guard count + 2 <= symbols.count else { return nil }
      let byte = word[index]
      if byte < 0x80 {
        symbols[count] = byte
        (count, index) = (count + 1, index + 1)
      } else if byte == 0xC3, index + 1 < word.count {
        symbols[count] = latin
        symbols[count + 1] = word[index + 1] & 0x3F
        (count, index) = (count + 2, index + 2)
      } else if byte == 0xE2, index + 2 < word.count, word[index + 1] == 0x80,
        word[index + 2] == 0x99
      {
        symbols[count] = UInt8(ascii: "'")
        (count, index) = (count + 1, index + 3)
      } else {
        return nil
      }
    }
    return count
  }

  /// The text that `symbols` spell.
  static func text(_ symbols: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    var isSecond = false
    for symbol in symbols {
      if isSecond {
        bytes += [0xC3, 0x80 | symbol]
        isSecond = false
      } else if symbol == latin {
        isSecond = true
      } else {
        bytes.append(symbol)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
