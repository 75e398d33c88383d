/// A character as messages name it, so that it is seen even if it shows nothing.
enum CodePoint {
  /// The code point as the Unicode Standard writes it: `U+00E9`.
  static func name(_ character: Unicode.Scalar) -> String {
    let digits = String(character.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The first code points of `text`, parted by spaces.
  static func names(_ text: String, limit: Int = 6) -> String {
    let scalars = text.unicodeScalars
    return scalars.prefix(limit).map(name).joined(separator: " ")
      + (scalars.count > limit ? " …" : "")
  }
}
