import SourceText

/// What rules of typography ask of the character beside a mark; nil stands for the edge of a block.
extension Unicode.Scalar? {
  var isLetter: Bool {
    map { $0.isASCII ? ($0.value | 0x20) &- 0x61 < 26 : $0.properties.isAlphabetic } ?? false
  }

  /// A letter of a script with capitals, which also sets spaces between words.
  var isCasedLetter: Bool { self?.isCased ?? false }

  var isCapital: Bool {
    map { $0.isASCII ? $0.value &- 0x41 < 26 : $0.properties.isUppercase } ?? false
  }

  var isSmallLetter: Bool {
    map { $0.isASCII ? $0.value &- 0x61 < 26 : $0.properties.isLowercase } ?? false
  }

  var isDigit: Bool { self.map { $0.value &- 0x30 < 10 } ?? false }

  var isSpaceOrEdge: Bool { self?.isWhitespace ?? true }

  /// A bracket or quotation mark that may stand before a word.
  var isOpening: Bool {
    switch self {
    case "(", "[", "“", "‘", "„", "«", "\"", "'", "¿", "¡": true
    default: false
    }
  }

  /// A mark that may follow a word.
  var isClosing: Bool {
    switch self {
    case ")", "]", "”", "’", "»", "\"", "'", ".", ",", ";", ":", "!", "?", "…": true
    default: false
    }
  }
}
