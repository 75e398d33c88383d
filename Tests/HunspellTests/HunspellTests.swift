import Testing

import Hunspell

/// Dictionaries in Hunspell's format.
@Suite struct HunspellTests {
  private static let affixes = """
    SET UTF-8
    TRY esiap
    COMPOUNDRULE 1
    COMPOUNDRULE n*t
    ONLYINCOMPOUND c
    PFX U Y 1
    PFX U 0 un .
    SFX S Y 3
    SFX S y ies [^aeiou]y
    SFX S 0 s [aeiou]y
    SFX S 0 s [^sxzhy]
    SFX D N 1
    SFX D 0 ed/S [^e]
    """

  private static let words = """
    9
    happy/U
    city/S
    play/SDU
    Paris
    1/n
    0/n
    0th/t
    th/c po:noun
    café al:cafe
    """

  private static let dictionary = HunspellDictionary(
    affixes: Array(affixes.utf8), words: Array(words.utf8))

  @Test(arguments: [
    ("happy", true), ("Happy", true), ("HAPPY", true), ("unhappy", true), ("unhappies", false),
    ("city", true), ("cities", true), ("citys", false), ("plays", true), ("playies", false),
    ("played", true), ("unplays", true), ("unplayed", false), ("Paris", true), ("paris", false),
    ("th", false), ("111th", false), ("100th", true), ("1,000", true), ("0xFF", true),
    ("café", true), ("Café", true), ("cafe", false),
  ])
  func knowsWords(_ word: String, _ isRight: Bool) {
    #expect(Self.dictionary.holds(Array(word.utf8)) == isRight)
  }

  @Test(arguments: [
    ("happpy", ["happy"]), ("hapy", ["happy"]), ("hpapy", ["happy"]), ("Citie", ["Cities"]),
    ("zzzzz", []),
  ])
  func suggests(_ word: String, _ expected: [String]) {
    #expect(Self.dictionary.suggestions(for: Array(word.utf8)) == expected)
  }

  @Test func readsLatin1() {
    let dictionary = HunspellDictionary(
      affixes: Array("SET ISO8859-1\n".utf8), words: Array("1\ncaf".utf8) + [0xE9])
    #expect(dictionary.holds(Array("café".utf8)))
  }

  @Test func readsLatin2() {
    let dictionary = HunspellDictionary(
      affixes: Array("SET ISO8859-2\n".utf8), words: Array("1\ns".utf8) + [0xB3] + Array("o".utf8))
    #expect(dictionary.holds(Array("sło".utf8)))
    #expect(!dictionary.holds(Array("slo".utf8)))
  }

  /// A suffix that takes another one, as in Hungarian or Turkish.
  @Test(arguments: [
    ("work", true), ("worker", true), ("workers", true), ("works", false), ("workerer", false),
  ])
  func chainsSuffixes(_ word: String, _ isRight: Bool) {
    let affixes = """
      SFX R N 1
      SFX R 0 er/S .
      SFX S N 1
      SFX S 0 s .
      """
    let dictionary = HunspellDictionary(
      affixes: Array(affixes.utf8), words: Array("1\nwork/R\n".utf8), chainsAffixes: true)
    #expect(dictionary.holds(Array(word.utf8)) == isRight)
  }

  /// Only with FULLSTRIP may an affix take the place of the whole word.
  @Test(arguments: [("FULLSTRIP\n", true), ("", false)])
  func stripsWholeWordsWhereAllowed(_ option: String, _ isRight: Bool) {
    let affixes = option + "SFX B N 1\nSFX B be was be\n"
    let dictionary = HunspellDictionary(
      affixes: Array(affixes.utf8), words: Array("1\nbe/B\n".utf8), chainsAffixes: true)
    #expect(dictionary.holds(Array("be".utf8)))
    #expect(dictionary.holds(Array("was".utf8)) == isRight)
  }

  @Test func joinsWordsWhereTheLanguageDoes() {
    let dictionary = HunspellDictionary(
      affixes: Array("COMPOUNDFLAG z\n".utf8), words: Array("2\nHaus/z\nTür/z\n".utf8))
    #expect(dictionary.holds(Array("Haustür".utf8)))
    #expect(!dictionary.holds(Array("Haustur".utf8)))
  }
}
