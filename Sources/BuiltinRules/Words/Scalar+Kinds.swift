import SourceText

/// What rules ask of the character beside a word or a mark; nil stands for the edge of a block.
///
/// Of ASCII, by far the most, the answer takes a few instructions; the properties of Unicode take a
/// look into tables.
extension Unicode.Scalar? {
  var isLetter: Bool {
    ask(ascii: \.isASCIILetter) { $0.isAlphabetic }
  }

  /// A letter, or a digit or other sign of a number: `5`, `½`, `Ⅷ`.
  var isLetterOrNumber: Bool {
    ask(ascii: \.isASCIIAlphanumeric) { $0.isAlphabetic || $0.numericType != nil }
  }

  var isCapital: Bool {
    ask(ascii: \.isASCIIUppercase) { $0.isUppercase }
  }

  var isSmallLetter: Bool {
    ask(ascii: \.isASCIILowercase) { $0.isLowercase }
  }

  @inline(__always)
  private func ask(
    ascii: (UInt8) -> Bool, others: (Unicode.Scalar.Properties) -> Bool
  ) -> Bool {
    guard let scalar = self else { return false }
    return scalar.isASCII
      ? ascii(UInt8(truncatingIfNeeded: scalar.value)) : others(scalar.properties)
  }

  /// A letter of a script with capitals, which also sets spaces between words.
  var isCasedLetter: Bool { self?.isCased ?? false }

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
