/// The encoding most often taken for UTF-8's (WHATWG Encoding Standard, index windows-1252).
enum Windows1252 {
  /// The byte of 0x80 or above that stands for `character`; nil where none does. The five bytes
  /// that have no character pass as controls of Latin-1, which is also what other readers make of
  /// the first thirty-two.
  static func highByte(of character: Unicode.Scalar) -> UInt8? {
    switch character.value {
    case 0x80...0xFF: return UInt8(character.value)
    case 0x152...0x2122: return signs.firstIndex(of: character).map { UInt8(0x80 + $0) }
    default: return nil
    }
  }

  /// The characters of the bytes from 0x80 to 0x9F.
  private static let signs: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
