/// What a character does in a word, as bits, so that those of a whole word can be or-ed together.
///
/// The bits of case, digits and non-ASCII are those of `Word.Traits`.
struct WordClass: OptionSet {
  let rawValue: UInt8

  /// Joins letters on both sides: Word_Break MidLetter, MidNumLet, Single_Quote.
  static let midLetter = WordClass(rawValue: 1)
  static let capital = WordClass(rawValue: 2)
  static let lowercase = WordClass(rawValue: 4)
  static let digit = WordClass(rawValue: 8)
  static let nonASCII = WordClass(rawValue: 16)
  /// Joins digits on both sides: Word_Break MidNum, MidNumLet, Single_Quote.
  static let midNumber = WordClass(rawValue: 32)
  /// Joins letters and digits to each other: Word_Break ExtendNumLet.
  static let connector = WordClass(rawValue: 64)
  /// A letter without case.
  static let otherLetter = WordClass(rawValue: 128)

  static let letter: WordClass = [.capital, .lowercase, .otherLetter]
  /// What may begin a word and go on with it.
  static let inWord: WordClass = [.letter, .digit, .connector]
  /// Belongs to the character before it: Word_Break Extend, Format, ZWJ. Without effect outside
  /// of words.
  static let extend: WordClass = [.nonASCII, .midNumber]
  /// A character whose boundaries ICU must find.
  static let foreign: WordClass = [.nonASCII, .midLetter]

  /// Whether a character of this class between `before` and `after` joins them.
  func joins(_ before: WordClass, _ after: WordClass) -> Bool {
    if contains(.midLetter), !before.isDisjoint(with: .letter) {
      return !after.isDisjoint(with: .letter)
    }
    return contains(.midNumber) && before == .digit && after == .digit
  }

  /// The class of each byte; those that begin a longer character are `nonASCII` alone.
  static let ofByte: [UInt8] = (0...255).map { byte in
    byte < 0x80 ? WordClass(byte).rawValue : WordClass.nonASCII.rawValue
  }
}

extension WordClass {
  /// The class of a code point: exact for Latin, Greek and Cyrillic letters, punctuation and common
  /// symbols, `foreign` for the rest. Facts from Unicode 15.
  init(_ codePoint: UInt32) {
    switch codePoint {
    case 0...0x7F: self = Self.ofASCII(UInt8(codePoint))
    case 0xAA, 0xBA: self = .otherLetter
    case 0xB5: self = .lowercase
    case 0xB7: self = .midLetter
    case 0xAD: self = .extend
    case 0x80...0xBF, 0xD7, 0xF7: self = []
    case 0xC0...0x24F: self = Self.letter(codePoint, in: Self.latin, from: 0xC0)
    case 0x250...0x2AF: self = codePoint == 0x294 ? .otherLetter : .lowercase
    case 0x300...0x36F: self = .extend
    case 0x370...0x52F: self = Self.letter(codePoint, in: Self.greekAndCyrillic, from: 0x370)
    case 0x1E96...0x1E9D, 0x1E9F: self = .lowercase
    case 0x1E00...0x1EFF: self = codePoint & 1 == 0 ? .capital : .lowercase
    case 0x2018, 0x2019, 0x2024: self = [.midLetter, .midNumber]
    case 0x2027: self = .midLetter
    case 0x2044: self = .midNumber
    case 0x203F, 0x2040, 0x2054: self = .connector
    case 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F: self = .extend
    // U+202F joins words in UAX #29, but in French it parts them from their punctuation.
    case 0x2000...0x2064, 0x20A0...0x20C0, 0x2122, 0x2190...0x23FF, 0x2500...0x2BFF: self = []
    case 0x20D0...0x20F0, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: self = .extend
    case 0xFFFC, 0xFFFD, 0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF, 0x1F900...0x1F9FF: self = []
    default: self = .foreign
    }
  }

  private static func ofASCII(_ byte: UInt8) -> WordClass {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lowercase
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "_"): .connector
    case UInt8(ascii: "'"), UInt8(ascii: "."): [.midLetter, .midNumber]
    case UInt8(ascii: ","), UInt8(ascii: ";"): .midNumber
    default: []
    }
  }

  private static func letter(_ codePoint: UInt32, in table: [UInt64], from first: UInt32)
    -> WordClass
  {
    let index = Int(codePoint - first)
    let (word, bit) = (index / 64 * 2, UInt64(1) << UInt64(index % 64))
    guard table[word] & bit != 0 else { return .foreign }
    return table[word + 1] & bit != 0 ? .capital : .lowercase
  }

  /// For each 64 code points from U+00C0: which are letters with case, and which of them capitals.
  private static let latin: [UInt64] = [
    0xFF7F_FFFF_FF7F_FFFF, 0x0000_0000_7F7F_FFFF, 0xFFFF_FFFF_FFFF_FFFF, 0xAA55_5555_5555_5555,
    0xFFFF_FFFF_FFFF_FFFF, 0x2B55_5555_5555_54AA, 0xF7FF_FFFF_FFFF_FFFF, 0x11AE_D2D5_B1DB_CED6,
    0xFFFF_FFFF_FFFF_FFF0, 0x55D6_5555_4AAA_ADB0, 0xFFFF_FFFF_FFFF_FFFF, 0x6C05_5555_5555_5555,
    0x0000_0000_0000_FFFF, 0x0000_0000_0000_557A,
  ]

  /// The same from U+0370.
  private static let greekAndCyrillic: [UInt64] = [
    0xFFFB_FFFF_D740_B8CF, 0x0FFB_FFFE_D740_8045, 0xFFFF_FFFF_FFFF_FFFF, 0x5555_551C_8000_0000,
    0xFFFF_FFFF_FFFF_FFBF, 0xFFFF_FFFF_FFFF_E690, 0xFFFF_FFFF_FFFF_FFFF, 0x5555_0000_0000_0000,
    0xFFFF_FFFF_FC03_FFFF, 0x5555_5555_5401_5555, 0xFFFF_FFFF_FFFF_FFFF, 0x5555_5555_2AAB_5555,
    0xFFFF_FFFF_FFFF_FFFF, 0x5555_5555_5555_5555,
  ]
}
