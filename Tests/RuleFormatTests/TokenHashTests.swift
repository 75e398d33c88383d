import Testing

@testable import RuleFormat

/// Words that are alike must have hashes that are not, for nothing else tells phrases apart.
@Suite struct TokenHashTests {
  @Test func tellsPairsApartThatDifferInTheirLastLetters() {
    let stems = [
      "provide", "deliver", "compute", "execute", "defeate", "trouble", "recline", "receive",
      "measure", "balance", "combine", "declare", "examine", "imagine", "include", "observe",
      "prepare", "produce", "promise", "reverse",
    ]
    let words = stems.flatMap { stem in ["d", "r", "s", "rs", "y"].map { stem + $0 } }.map(
      Self.hash)
    expectDistinct(
      words.flatMap { first in
        words.flatMap { second in
          [true, false].map { TokenHash.sequence(first, second, isSpaced: $0) }
        }
      })
  }

  @Test(arguments: [2, 7, 8, 9, 15, 16, 17, 20, 24, 25, 40])
  func tellsWordsApartThatDifferInTwoLetters(length: Int) {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789_".utf8
    expectDistinct(
      Set([0, 1, length / 2 - 1, 6, 7, 8, length - 2]).filter { 0..<length - 1 ~= $0 }.flatMap {
        place in
        letters.dropFirst(place == 0 ? 0 : 1).flatMap { first in
          letters.dropFirst(place == 0 ? 0 : 1).map { last in
            var word = [UInt8](repeating: UInt8(ascii: "a"), count: length)
            word[place] = first
            word[length - 1] = last
            return word.withUnsafeBufferPointer { TokenHash.word($0) }
          }
        }
      })
  }

  @Test(arguments: ["word", "Straße", "ÉTUDE", "CounterRevolutionaries", "x"])
  func doesNotTellCasesApart(word: String) {
    #expect(Self.hash(word) == Self.hash(word.lowercased()))
    #expect(Self.hash(word + "s") != Self.hash(word))
  }

  private func expectDistinct(_ hashes: [UInt64]) { #expect(Set(hashes).count == hashes.count) }

  private static func hash(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { TokenHash.word(folding: $0) }
  }
}
