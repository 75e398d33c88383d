/// What a program needs to know of scalars beyond ASCII to say of them what ICU says.
enum ScalarKind {
  /// Neither a word character nor one that joins what is before it; without case.
  case mark
  /// A word character without case.
  case word
  /// A word character that may fold to others.
  case cased
  /// Left to ICU.
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // The soft hyphen joins, as do formats below.
    case 0xAD: self = .other
    case 0xAA, 0xB5, 0xBA: self = .cased
    case 0xA0...0xBF, 0xD7, 0xF7: self = .mark
    case 0xC0...0x24F, 0x400...0x481, 0x48A...0x52F: self = .cased
    case 0x203F, 0x2040, 0x2054: self = .other
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2122, 0x2190...0x23FF,
      0x2500...0x27BF, 0x3000...0x3003, 0x3008...0x3011, 0xFFFC:
      self = .mark
    // Flags and pictures.
    case 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF: self = .mark
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      self = .word
    default: self = .other
    }
  }
}
