import ICUShims

/// What a character does in a sentence: Sentence_Break of UAX #29, with all white space one class,
/// since a line end inside of a block ends no sentence.
enum SentenceClass {
  case other, extend, space, lower, letter, numeric
  /// A full stop, which may end an abbreviation (ATerm).
  case stop
  /// Another mark that ends sentences (STerm).
  case final
  /// A quote or a bracket that closes; one that opens is `other`, since it begins what follows.
  case close
  case goesOn

  init(_ codePoint: UInt32) {
    switch codePoint {
    case 0x61...0x7A: self = .lower
    case 0x41...0x5A: self = .letter
    case 0x30...0x39: self = .numeric
    case 0x20, 0x09...0x0D: self = .space
    case 0x2E, 0x2026: self = .stop  // An ellipsis ends what its three dots would.
    case 0x21, 0x3F: self = .final
    case 0x22, 0x27, 0x29, 0x5D, 0x7D: self = .close
    case 0x2C, 0x2D, 0x3A, 0x3B: self = .goesOn
    case 0...0x7F: self = .other
    case 0xFFFC: self = .letter  // Code or a link: the sentence that it begins is one.
    default: self.init(icu: galley_sentence_break_of(codePoint))
    }
  }

  private init(icu value: galley_sentence_break) {
    switch value {
    case GALLEY_SENTENCE_EXTEND: self = .extend
    case GALLEY_SENTENCE_SPACE: self = .space
    case GALLEY_SENTENCE_LOWER: self = .lower
    case GALLEY_SENTENCE_LETTER: self = .letter
    case GALLEY_SENTENCE_NUMERIC: self = .numeric
    case GALLEY_SENTENCE_STOP: self = .stop
    case GALLEY_SENTENCE_FINAL: self = .final
    case GALLEY_SENTENCE_CLOSE: self = .close
    case GALLEY_SENTENCE_CONTINUE: self = .goesOn
    default: self = .other
    }
  }
}
