/// A word that a writer may have meant by another.
package struct Correction: Sendable, Equatable {
  package let word: String
  package let facts: WordFacts
  /// How unlikely the slips are that lead from it to what was written, in tenths of a common slip.
  package let slipCost: Int

  /// What it is ranked by: an unlikely slip and a rare word both count against it.
  package var cost: Int { slipCost + Int(facts.level.rawValue) }
}

/// How far a correction may be from what was written.
package struct CorrectionBounds: Sendable {
  /// In slips: 1 or 2.
  let distance: Int
  /// How many bytes at the start are right. A search for two slips takes as many steps as there are
  /// words near, and those differ most in their first letters.
  let intact: Int
  /// The highest cost of all slips together.
  let slipCost: Int

  package init(distance: Int, intact: Int = 0, slipCost: Int = .max) {
    (self.distance, self.intact, self.slipCost) = (distance, intact, slipCost)
  }
}

extension Lexicon {
  /// The words that a writer may have meant by `word`, which must be in small letters: best first,
  /// and at most `limit`.
  package func corrections(
    of word: UnsafeBufferPointer<UInt8>, within bounds: CorrectionBounds, limit: Int
  ) -> [Correction] {
    var search = CorrectionSearch(graph, of: word, within: bounds)
    return Array(search.run().sorted { ($0.cost, $0.word) < ($1.cost, $1.word) }.prefix(limit))
  }

  package func corrections(
    of word: String, within bounds: CorrectionBounds, limit: Int
  ) -> [Correction] {
    var word = word
    return word.withUTF8 { corrections(of: $0, within: bounds, limit: limit) }
  }
}
