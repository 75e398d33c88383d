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

  /// `text` in Normalization Form C; as it is where ICU fails.
  package static func composed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    // No character becomes more than three times as long in UTF-8 (UAX #15, section 1.3).
    let capacity = bytes.count * 3
    let composed = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let length = galley_to_nfc(
        bytes, Int32(truncatingIfNeeded: bytes.count), buffer.baseAddress,
        Int32(truncatingIfNeeded: capacity))
      count = max(0, Int(length))
    }
    return composed.isEmpty ? text : String(decoding: composed, as: UTF8.self)
  }
}
