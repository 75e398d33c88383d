import ICUShims

/// A writing system by its ISO 15924 code.
package struct Script: RawRepresentable, Hashable, Sendable {
  /// The four letters of the code in one number, the first highest.
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The script with an ISO 15924 code such as "Latn".
  package init(_ code: StaticString) {
    rawValue = code.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  package static let latin = Script("Latn")
  package static let greek = Script("Grek")
  package static let cyrillic = Script("Cyrl")
  package static let arabic = Script("Arab")
  package static let hebrew = Script("Hebr")
  package static let han = Script("Hani")
  package static let hiragana = Script("Hira")
  package static let katakana = Script("Kana")
  package static let hangul = Script("Hang")
  package static let armenian = Script("Armn")
  package static let bengali = Script("Beng")
  package static let devanagari = Script("Deva")
  package static let ethiopic = Script("Ethi")
  package static let georgian = Script("Geor")
  package static let gujarati = Script("Gujr")
  package static let gurmukhi = Script("Guru")
  package static let kannada = Script("Knda")
  package static let khmer = Script("Khmr")
  package static let lao = Script("Laoo")
  package static let malayalam = Script("Mlym")
  package static let mongolian = Script("Mong")
  package static let myanmar = Script("Mymr")
  package static let oriya = Script("Orya")
  package static let sinhala = Script("Sinh")
  package static let tamil = Script("Taml")
  package static let telugu = Script("Telu")
  package static let thaana = Script("Thaa")
  package static let thai = Script("Thai")
  package static let tibetan = Script("Tibt")
  /// Shared by scripts: digits, punctuation, symbols.
  package static let common = Script("Zyyy")
  /// Taken over from the character before: combining marks.
  package static let inherited = Script("Zinh")

  /// The script of a code point (UAX #24).
  package init(of codePoint: UInt32) {
    switch codePoint {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: self = .latin
    case 0...0x7F: self = .common
    case 0x400...0x482: self = .cyrillic
    case 0x3041...0x3096: self = .hiragana
    case 0x4E00...0x9FFF: self = .han
    case 0xAC00...0xD7A3: self = .hangul
    default: self.init(rawValue: galley_script(codePoint))
    }
  }
}

extension Script: CustomStringConvertible {
  package var description: String {
    String(decoding: [24, 16, 8, 0].map { UInt8(rawValue >> $0 & 0xFF) }, as: UTF8.self)
  }
}
