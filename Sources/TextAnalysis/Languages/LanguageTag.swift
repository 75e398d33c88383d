/// A language as BCP 47 names it, in canonical case: `en`, `en-US`, `zh-Hant-TW`.
///
/// Its subtags are held in place: every block and every rule is handed a tag, and each of three
/// strings would be counted each time.
package struct LanguageTag: Hashable, Sendable {
  private let languageCode: Subtag
  private let scriptCode: Subtag
  private let regionCode: Subtag

  /// The primary language, two or three lower-case letters.
  package var language: String { languageCode.text }
  /// Whether the primary language is `en`, which every block is asked.
  package var isEnglish: Bool { languageCode.isEnglish }
  /// Four letters such as `Hant`, if given.
  package var script: String? { scriptCode.isEmpty ? nil : scriptCode.text }
  /// Two capitals or three digits, if given.
  package var region: String? { regionCode.isEmpty ? nil : regionCode.text }

  /// A tag of subtags in canonical case, of ASCII; of each no more than four characters count.
  package init(language: String, script: String? = nil, region: String? = nil) {
    languageCode = Subtag(language)
    scriptCode = Subtag(script ?? "")
    regionCode = Subtag(region ?? "")
  }

  /// Up to four ASCII characters, the first in the lowest byte; zeros fill the rest.
  private struct Subtag: Hashable {
    private let rawValue: UInt32

    init(_ text: String) {
      rawValue = text.utf8.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    var isEmpty: Bool { rawValue == 0 }
    var isEnglish: Bool { rawValue == UInt32(UInt8(ascii: "n")) << 8 | UInt32(UInt8(ascii: "e")) }

    var text: String {
      withUnsafeBytes(of: rawValue.littleEndian) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
    }
  }
}

extension LanguageTag: CustomStringConvertible {
  package var description: String {
    language + (script.map { "-" + $0 } ?? "") + (region.map { "-" + $0 } ?? "")
  }
}
