/// All phrases of all rules, matched in one pass over a text.
///
/// A text is cut into tokens, each with a hash; those of two neighbours make one of both. Small
/// filters tell whether a token is a phrase, and whether one begins with the two; of most pairs
/// that they let pass, such as “in the”, another asks for the token behind them. Only what is left
/// is looked up, token by token, as long as some phrase begins so: the pass is linear, and no way
/// from a token is longer than the longest phrase.
struct PhraseIndex: Sendable {
  /// An occurrence of a phrase.
  struct Hit: Sendable, Equatable {
    let start: Int32
    let end: Int32
    /// What the phrase was added for.
    let target: Int32
  }

  /// The tokens that are a phrase.
  let singles: PhrasePrefixes
  /// The first two tokens of phrases.
  let pairs: PhrasePrefixes
  /// The first three and more. They stand apart because few pairs go on: so the two tables above
  /// are small and stay near.
  let longer: PhrasePrefixes
  let terminals: PhraseTerminals
  let sequels: PhraseSequels
  /// The phrases in which case counts, as written.
  let exactBytes: [UInt8]
  let filters: PhraseFilters
  /// How many tokens the longest phrase has.
  let longest: Int
  /// Whether any word is not ASCII; if not, no such word of a text need be told from another.
  let hasNonASCII: Bool

  var isEmpty: Bool { singles.isEmpty && pairs.isEmpty }
}

/// What tells of most tokens that no phrase begins with them.
struct PhraseFilters: Sendable {
  /// The tokens that are a phrase.
  let singles: TokenFilter
  /// The first two tokens of phrases.
  let pairs: TokenFilter
  /// Those of them that are a phrase. By their hashes remixed, so that a pair which `pairs` takes
  /// for one of its own is not by the same bit taken for one of these.
  let wholePairs: TokenFilter
  /// The first three tokens of phrases whose first two are none.
  let triples: TokenFilter
}
