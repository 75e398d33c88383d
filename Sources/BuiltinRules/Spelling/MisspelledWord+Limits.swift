import Lexicon

/// What a slip must satisfy to be told. The limits are those under which nine findings of ten in
/// edited posts are right: the shorter a word, and the dearer the slip or rarer the word that is
/// meant, the likelier it is a name, an abbreviation or a word of the trade.
///
/// Lengths are in letters. Costs are in tenths of a common slip (`Slip`), with the rank of the word
/// added, from 1 to 9 (`Correction.cost`): two letters swapped in a familiar word cost 5 + 3.
extension MisspelledWord {
  /// The shortest word of which something is told.
  enum Shortest {
    /// At all: of this length only the slips of a list are.
    static let word = 3
    /// As a usual slip of a very common word, to which no other is near.
    static let ofVeryCommon = 4
    /// As any slip of one letter. Shorter words are near to too many others.
    static let searched = 5
    /// Where the one word that is near is taken for what is meant.
    static let sure = 6
    /// Of what is left without a part that stands twice.
    static let stuttered = 5
    /// Behind “a” or “the” without a space.
    static let joined = 5
    /// With a vowel three times. Shorter words are drawn out for the fun of it.
    static let tripled = 7
    /// With other letters doubled, any number of them.
    static let doubled = 6
    /// With two letters swapped across a third.
    static let crossed = 7
    /// With two slips, which lead from a shorter word to nearly any other.
    static let twiceSlipped = 8
    /// Of an unlikely slip or a rare word: by chance no other word is near.
    static let unlikely = 8
    /// With a capital, or in a line of its own, as names stand.
    static let name = 8
    /// The same where the word that is meant is not frequent.
    static let longName = 10
    /// That no name of its own can be, though the word that is meant is but familiar.
    static let certain = 9
  }

  /// The highest cost of what may be meant.
  enum HighestCost {
    /// A key beside the right one (8) in a word of rank 4.
    static let sure = 12
    /// Where several words may be meant, or the word is short: a vowel left out (6) of a familiar
    /// word.
    static let unsure = 9
    /// Of the slip alone, to a common word: a key beside the right one.
    static let slipOfCommon = 8
  }

  /// By how much another word must cost more than the nearest, so that it cannot be meant.
  enum Margin {
    static let usual = 4
    /// Of a word under `Shortest.sure`, which has more neighbours.
    static let ofShort = 6
    /// Of a word that is commoner by two ranks: it may have been meant by a less usual slip.
    static let farCommoner = 8
    /// Of a word that is rarer by two ranks: it is not what comes to mind.
    static let farRarer = 3
    /// Of a word of four letters.
    static let nearest = 4
    /// Where two slips lead to both.
    static let twiceSlipped = 3
  }

  /// How rare what is surely meant may be where the slip is no long word: SCOWL's 55.
  static let rarestSure = WordFacts.Level(rawValue: 6)

  /// More words that may be meant than these are no help.
  static let mostMeanings = 3

  /// Two of the slips that everybody makes, behind the first two letters.
  static let twoSlips = CorrectionBounds(distance: 2, intact: 2, slipCost: 13)
}
