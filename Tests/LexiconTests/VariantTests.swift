import Lexicon
import ShippedLexicon
import Testing

struct VariantTests {
  @Test(
    arguments: [
      ("colour", .american, ["color"]), ("color", .british, ["colour"]),
      ("color", .american, []), ("organise", .american, ["organize"]),
      ("organize", .british, []), ("organize", .australian, ["organise"]),
      ("travelled", .american, ["traveled"]), ("traveled", .canadian, ["travelled"]),
      ("licence", .american, ["license"]), ("license", .british, []),
      ("program", .british, []), ("programme", .american, ["program"]),
      ("practise", .american, ["practice"]), ("practice", .british, []),
      ("check", .british, []), ("cheque", .american, ["check"]),
      ("catalogue", .american, []), ("judgement", .american, ["judgment"]),
      ("artefact", .american, ["artifact"]), ("analyse", .american, ["analyze"]),
    ] as [(String, EnglishLocales, [String])])
  func isWrittenSo(_ form: String, _ locales: EnglishLocales, _ corrections: [String]) {
    let entry = ShippedLexicon.variants.entry(for: form)
    #expect(entry?.corrections(for: locales) ?? [] == corrections)
  }

  @Test func alternativesAreKnown() throws {
    let grey = try #require(ShippedLexicon.variants.entry(for: "grey"))
    #expect(grey.tolerating == .american)
    let color = try #require(ShippedLexicon.variants.entry(for: "color"))
    #expect(color.preferring == .american)
    #expect(color.accepting.contains(.canadian))
  }

  @Test func whatIsSpelledAlikeEverywhereIsNotThere() {
    #expect(ShippedLexicon.variants.entry(for: "house") == nil)
    #expect(ShippedLexicon.variants.entry(for: "") == nil)
    #expect(ShippedLexicon.variants.entry(for: "zzzz") == nil)
  }
}
