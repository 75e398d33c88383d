import ICUShims
package import SourceText

/// Unicode normalization (UAX #15).
package enum Normalization {
  /// Whether `range` of `text` is in Normalization Form C. Text up to U+02FF always is, so most is
  /// judged without ICU. True where ICU cannot say.
  package static func isNFC(_ text: ByteView, _ range: ByteRange) -> Bool {
    let bytes = text[range].buffer
    guard bytes.contains(where: { $0 >= 0xCC }) else { return true }
    return galley_is_nfc(bytes.baseAddress, Int32(truncatingIfNeeded: bytes.count)) != 0
  }

  /// Whether the character at `index` is one of those that are in Form C wherever they stand: up to
  /// U+02FF, punctuation from U+2010 on, U+FFFC, which stands for code, and emoji from U+1F000 on
  /// (UAX #15, NFC_Quick_Check). True within a character.
  package static func isAlwaysNFC(_ text: ByteView, at index: Int) -> Bool {
    switch (text[index], text[index + 1]) {
    case (..<0xCC, _), (0xF0, 0x9F): true
    case (0xE2, 0x80): text[index + 2] >= 0x90
    case (0xEF, 0xBF): text[index + 2] >= 0xBC
    default: false
    }
  }

  /// `text` in Normalization Form C; as it is where ICU fails.
  package static func composed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    // No character becomes more than three times as long in UTF-8 (UAX #15, section 1.3).
    let composed = ICUText.bytes(capacity: bytes.count * 3) {
      galley_to_nfc(bytes, Int32(truncatingIfNeeded: bytes.count), $0, $1)
    }
    return composed.map { String(decoding: $0, as: UTF8.self) } ?? text
  }
}
