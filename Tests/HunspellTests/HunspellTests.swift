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

  @Test func joinsWordsWhereTheLanguageDoes() {
    let dictionary = HunspellDictionary(
      affixes: Array("COMPOUNDFLAG z\n".utf8), words: Array("2\nHaus/z\nTür/z\n".utf8))
    #expect(dictionary.holds(Array("Haustür".utf8)))
    #expect(!dictionary.holds(Array("Haustur".utf8)))
  }
}
