/// What a program needs to know of scalars beyond ASCII to say of them what ICU says.
enum ScalarKind {
  /// Neither a word character nor one that joins what is before it; without case.
  case mark
  /// A word character without case.
  case word
  /// A word character that may fold to others.
  case cased
  /// A format character: no word character, and no boundary stands before it.
  case format
  /// A word character, without case, that no boundary stands before.
  case extender
  /// Left to ICU.
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xAA, 0xB5, 0xBA: self = .cased
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: self = .format
    case 0xA0...0xBF, 0xD7, 0xF7: self = .mark
    case 0xC0...0x24F, 0x400...0x481, 0x48A...0x52F: self = .cased
    // Accents, joiners, keycaps, and what chooses how a picture looks.
    case 0x300...0x344, 0x346...0x36F, 0x200C, 0x200D, 0x20E3, 0xFE00...0xFE0F: self = .extender
    case 0x203F, 0x2040, 0x2054: self = .other
    case 0x2000...0x200A, 0x2010...0x2029, 0x202F...0x205F, 0x20A0...0x20BF, 0x2122,
      0x2190...0x23FF, 0x2500...0x27BF, 0x3000...0x3003, 0x3008...0x3011, 0xFFFC:
      self = .mark
    // Flags and pictures.
    case 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF: self = .mark
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      self = .word
    default: self = .other
    }
  }

  /// Whether it goes with what is before it, so that no word begins or ends between the two.
  var joins: Bool { self == .format || self == .extender }
}
