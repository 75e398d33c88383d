import Lexicon

/// What a slip means.
struct SlipMeaning {
  /// The words that may be meant, the likeliest first; none where it is no slip.
  let words: [String]
  /// Whether it can be nothing but a slip of its one word, however often it stands there.
  let isCertain: Bool

  init(_ words: [String], isCertain: Bool) {
    self.words = words
    self.isCertain = isCertain
  }

  init(_ word: String) { self.init([word], isCertain: true) }

  static let none = SlipMeaning([], isCertain: false)
}

extension Correction {
  /// Whether it takes no more than a slip that everybody makes: a letter doubled, left out or
  /// swapped with the next, a vowel for another.
  var isUsual: Bool { slipCost <= 7 }
  var isSwap: Bool { slipCost == Slip.swap }
  /// Whether it takes no more than a letter doubled that should not be, or the reverse.
  var isDoubling: Bool { slipCost <= Slip.doubling }
}
