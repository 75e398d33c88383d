extension Phrase {
  /// The phrase of a token that is plain text between word boundaries: words of ASCII parted by
  /// single blanks, hyphens and marks that no pattern gives a meaning. Nil for all else.
  ///
  /// Most tokens are of this kind; read so, ten thousand of them are no reason to wait.
  init?(plain text: String, blank: PhraseSpace, isCaseless: Bool) {
    var tokens: [Token] = []
    var word: [UInt8] = []
    var isAfterBlank = true
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if WordCharacters.classes[Int(byte)] == WordCharacters.Class.word.rawValue {
        word.append(byte)
        isAfterBlank = false
        continue
      }
      guard !isAfterBlank else { return nil }
      if !word.isEmpty { tokens.append(.word(word)) }
      word.removeAll(keepingCapacity: true)
      switch byte {
      case 0x20:
        tokens.append(.space(blank))
        isAfterBlank = true
      // - , / & : ; ! % @
      case 0x2D, 0x2C, 0x2F, 0x26, 0x3A, 0x3B, 0x21, 0x25, 0x40:
        if tokens.isEmpty { return nil }
        tokens.append(.mark(Unicode.Scalar(byte)))
      default: return nil
      }
    }
    guard !word.isEmpty else { return nil }
    tokens.append(.word(word))
    self.init(tokens: tokens, isCaseless: isCaseless, leading: .anything, trailing: .anything)
  }
}
