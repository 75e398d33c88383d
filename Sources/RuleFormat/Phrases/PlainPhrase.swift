extension Phrase {
  /// The phrase of a token that is plain text between word boundaries: words of ASCII parted by
  /// single blanks, hyphens and marks that no pattern gives a meaning. Nil for all else.
  ///
  /// Most tokens are of this kind; read so, ten thousand of them are no reason to wait.
  init?(plain text: String, blank: PhraseSpace, isCaseless: Bool) {
    var text = text
    let tokens = text.withUTF8 { Self.plainTokens($0, blank: blank) }
    guard let tokens else { return nil }
    self.init(tokens: tokens, isCaseless: isCaseless, leading: .anything, trailing: .anything)
  }

  private static func plainTokens(
    _ text: UnsafeBufferPointer<UInt8>, blank: PhraseSpace
  ) -> [Token]? {
    var tokens: [Token] = []
    // Most have a word or two.
    tokens.reserveCapacity(4)
    /// Where the word begins that is being read.
    var start = 0
    for (index, byte) in text.enumerated() {
      guard byte < 0x80 else { return nil }
      if WordCharacters.contains(byte) { continue }
      if index > start {
        tokens.append(word(text, start..<index))
      } else if index == 0 || text[index - 1] == 0x20 {
        return nil
      }
      start = index + 1
      switch byte {
      case 0x20: tokens.append(.space(blank))
      // - , / & : ; ! % @
      case 0x2D, 0x2C, 0x2F, 0x26, 0x3A, 0x3B, 0x21, 0x25, 0x40:
        tokens.append(.mark(Unicode.Scalar(byte)))
      default: return nil
      }
    }
    guard start < text.count else { return nil }
    tokens.append(word(text, start..<text.count))
    return tokens
  }

  private static func word(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Token {
    .word(String(decoding: text[range], as: UTF8.self))
  }
}
