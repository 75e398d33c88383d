import SourceText

extension LanguageTag {
  /// Reads a BCP 47 tag in any case, with hyphens or, as in POSIX locales, underscores: `en`,
  /// `pt-BR`, `zh_hant_tw`, `de_AT.UTF-8`. Variants and extensions are passed over. Nil where it is
  /// ill formed or its language is not one that posts are written in.
  package init?(parsing tag: some StringProtocol) {
    let subtags = tag.prefix { $0 != "." && $0 != "@" }
      .split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard
      let first = subtags.first?.lowercased(), LanguageCodes.isKnown(first),
      subtags.allSatisfy({
        (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIIAlphanumeric)
      })
    else { return nil }
    var script: String?
    var region: String?
    // A subtag of one character begins an extension; nothing after it names script or region.
    for subtag in subtags.dropFirst().prefix(while: { $0.utf8.count > 1 }) where region == nil {
      let letters = subtag.utf8.count(where: \.isASCIILetter)
      switch (subtag.utf8.count, letters) {
      case (2, 2), (3, 0): region = subtag.uppercased()
      case (4, 4) where script == nil:
        script = subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
      default: break
      }
    }
    self.init(language: LanguageCodes.current(first), script: script, region: region)
  }
}
