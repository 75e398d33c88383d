/// A language as BCP 47 names it, in canonical case: `en`, `en-US`, `zh-Hant-TW`.
package struct LanguageTag: Hashable, Sendable {
  /// The primary language, two or three lower-case letters.
  package let language: String
  /// Four letters such as `Hant`, if given.
  package let script: String?
  /// Two capitals or three digits, if given.
  package let region: String?

  package init(language: String, script: String? = nil, region: String? = nil) {
    self.language = language
    self.script = script
    self.region = region
  }
}

extension LanguageTag: CustomStringConvertible {
  package var description: String {
    language + (script.map { "-" + $0 } ?? "") + (region.map { "-" + $0 } ?? "")
  }
}
