import Testing

@testable import TextAnalysis

@Test(
  arguments: [
    ("en", .afterNumber), ("tr", .beforeNumber), ("ku", .beforeNumber), ("eu", .beforeNumber),
    ("fr", .afterSpace), ("de", .afterSpace), ("ja", .afterNumber), ("ar", .afterNumber),
    ("en-US", .afterNumber), ("tr-CY", .beforeNumber), ("tlh", nil),
  ] as [(String, LocaleFacts.PercentSign?)])
func knowsPercentSign(language: String, expected: LocaleFacts.PercentSign?) {
  let tag = LanguageTag(parsing: language) ?? LanguageTag(language: language)
  for _ in 0..<2 { #expect(LocaleFacts.percentSign(in: tag) == expected, "\(language)") }
}

@Test(
  arguments: [
    ("en-GB", "“”‘’"), ("de", "„“‚‘"), ("fr", "«»«»"), ("ja", "「」『』"), ("sv", "””’’"),
  ])
func knowsQuotationMarks(language: String, expected: String) {
  let marks = LanguageTag(parsing: language).flatMap { LocaleFacts.quotationMarks(in: $0) }
  #expect(marks.map { $0.opening + $0.closing + $0.innerOpening + $0.innerClosing } == expected)
}

@Test(
  arguments: [
    ("en", false), ("ar", true), ("he", true), ("fa", true), ("fr", false), ("az-Arab", true),
    ("en-Arab", true), ("ur", true),
  ])
func knowsDirection(language: String, isRightToLeft: Bool) {
  #expect(LanguageTag(parsing: language).map(LocaleFacts.isRightToLeft) == isRightToLeft)
}
