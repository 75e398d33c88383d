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
}
