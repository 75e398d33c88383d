import Lexicon
import ShippedLexicon
import Testing

/// What the lexicon knows, as a text has it.
struct WordTests {
  @Test(
    arguments: [
      "the", "The", "THE", "dog's", "dogs’", "DOGS'", "don't", "don’t", "Paris", "PARIS", "Paris’s",
      "café", "Café", "cafe", "naïve", "naive", "colour", "color", "organize", "organise",
      "namespace", "backend", "config", "hotfix", "middleware", "codebase", "localhost", "Labour",
    ])
  func isKnown(_ word: String) {
    #expect(ShippedLexicon.words.facts(of: word).isKnown)
  }

  @Test(arguments: ["recieve", "pariss", "tHe", "xyzzy", "dont't", "", "'", "日本", "\u{1}\u{2}"])
  func isUnknown(_ word: String) {
    #expect(!ShippedLexicon.words.facts(of: word).isKnown)
  }

  @Test(
    arguments: [
      ("color", .american, []), ("colour", [.british, .canadian, .australian], []),
      ("organise", [.britishIse, .australian], []),
      ("organize", [.american, .britishIze, .canadian], []),
      ("Paris", .all, .name), ("backend", .all, .fieldWord), ("don't", .all, .contraction),
    ] as [(String, EnglishLocales, WordFacts.Marks)])
  func isRightWhere(_ word: String, _ locales: EnglishLocales, _ marks: WordFacts.Marks) {
    let facts = ShippedLexicon.words.facts(of: word)
    #expect(facts.locales.isSuperset(of: locales))
    #expect(facts.marks.isSuperset(of: marks))
  }

  @Test func commonWordsComeBeforeRareOnes() {
    let levels = ["the", "brave", "barren", "firebrand"]
      .map { ShippedLexicon.words.facts(of: $0).level }
    #expect(levels == levels.sorted())
  }
}
