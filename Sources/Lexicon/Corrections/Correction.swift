/// A word that a writer may have meant by another.
package struct Correction: Sendable, Equatable {
  package let word: String
  package let facts: WordFacts
  /// How unlikely the slips are that lead from it to what was written, in tenths of a common slip.
  package let slipCost: Int

  /// What it is ranked by: an unlikely slip and a rare word both count against it.
  package var cost: Int { slipCost + Int(facts.level.rawValue) }
}

extension Lexicon {
  /// The words within `distance` slips (1 or 2) of `word`, which must be in small letters: best
  /// first, and at most `limit`.
  package func corrections(
    of word: UnsafeBufferPointer<UInt8>, distance: Int, limit: Int
  ) -> [Correction] {
    var search = CorrectionSearch(graph, of: word, distance: distance)
    return Array(search.run().sorted { ($0.cost, $0.word) < ($1.cost, $1.word) }.prefix(limit))
  }

  package func corrections(of word: String, distance: Int, limit: Int) -> [Correction] {
    var word = word
    return word.withUTF8 { corrections(of: $0, distance: distance, limit: limit) }
  }
}
