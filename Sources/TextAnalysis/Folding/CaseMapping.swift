import ICUShims

/// Case as a replacement has to take it over from what it replaces, by the customs of a language:
/// `i` is `İ` in Turkish, `ij` is `IJ` in Dutch.
package enum CaseMapping {
  /// `text` with its first letter as at the start of a sentence, and the rest as it is.
  package static func capitalized(_ text: String, in language: LanguageTag? = nil) -> String {
    map(text, GALLEY_CASE_TITLE, language)
  }

  package static func uppercased(_ text: String, in language: LanguageTag? = nil) -> String {
    map(text, GALLEY_CASE_UPPER, language)
  }

  package static func lowercased(_ text: String, in language: LanguageTag? = nil) -> String {
    map(text, GALLEY_CASE_LOWER, language)
  }

  /// `text` unchanged where ICU fails.
  private static func map(_ text: String, _ target: galley_case, _ language: LanguageTag?) -> String
  {
    let bytes = Array(text.utf8)
    // No mapping takes more than three bytes for one.
    let capacity = bytes.count * 3 + 16
    let locale = language?.language ?? "en"
    let mapped = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let length = galley_map_case(
        target, locale, bytes, Int32(truncatingIfNeeded: bytes.count), buffer.baseAddress,
        Int32(truncatingIfNeeded: capacity))
      count = length > 0 && Int(length) <= capacity ? Int(length) : 0
    }
    return mapped.isEmpty ? text : String(decoding: mapped, as: UTF8.self)
  }
}
