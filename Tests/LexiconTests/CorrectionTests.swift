import Lexicon
import ShippedLexicon
import Testing

struct CorrectionTests {
  /// The word that is meant comes first.
  @Test(
    arguments: [
      ("recieve", "receive"), ("occured", "occurred"), ("enviroment", "environment"),
      ("definately", "definitely"), ("becuase", "because"), ("untill", "until"),
      ("langauge", "language"), ("seperate", "separate"), ("succesful", "successful"),
      ("goverment", "government"), ("similiar", "similar"), ("beleive", "believe"),
    ])
  func comesFirst(_ written: String, _ meant: String) {
    let corrections = ShippedLexicon.words.corrections(
      of: written, within: CorrectionBounds(distance: 1), limit: 3)
    #expect(corrections.first?.word == meant)
  }

  @Test(
    arguments: [
      ("accomodatoin", "accommodation"), ("maintainance", "maintenance"), ("wierdley", "weirdly"),
    ])
  func isWithinTwoSlips(_ written: String, _ meant: String) {
    let corrections = ShippedLexicon.words.corrections(
      of: written, within: CorrectionBounds(distance: 2), limit: 5)
    #expect(corrections.map(\.word).contains(meant))
  }

  /// The search finds what trying every single slip finds, and no more.
  @Test(arguments: ["cat", "teh", "brd", "wrold", "setp", "aple", "quene"])
  func findsAllWordsAtDistanceOne(_ written: String) {
    let words = ShippedLexicon.words
    let found = words.corrections(of: written, within: CorrectionBounds(distance: 1), limit: .max)
      .map(\.word)
    let near = slips(of: written).filter { word in
      // Any word that is known as it stands: case and possessives are no slips.
      words.facts(of: word).isKnown && word == word.lowercased() && !word.contains("'")
    }
    #expect(Set(found.filter { !$0.contains("'") }) == near)
  }

  /// Words of which other letters are doubled, and nothing else.
  @Test(
    arguments: [
      ("reccomend", ["recommend"]), ("ocassion", ["occasion"]), ("parralel", ["parallel"]),
      ("hopping", ["hooping", "hoping", "hopping"]), ("zzyx", []), ("", []),
    ])
  func findsWordsWithOtherLettersDoubled(_ written: String, _ meant: [String]) {
    let words = ShippedLexicon.words.words(withLettersOf: written).map(\.word)
    #expect(words.sorted() == meant)
  }

  private func slips(of word: String) -> Set<String> {
    let letters = Array(word)
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
    var slips: Set<String> = []
    for index in 0...letters.count {
      for letter in alphabet {
        slips.insert(String(letters[..<index] + [letter] + letters[index...]))
        if index < letters.count {
          slips.insert(String(letters[..<index] + [letter] + letters[(index + 1)...]))
        }
      }
      if index < letters.count { slips.insert(String(letters[..<index] + letters[(index + 1)...])) }
      if index + 1 < letters.count {
        slips.insert(
          String(
            letters[..<index] + [letters[index + 1], letters[index]] + letters[(index + 2)...]))
      }
    }
    return slips.subtracting([word])
  }
}
