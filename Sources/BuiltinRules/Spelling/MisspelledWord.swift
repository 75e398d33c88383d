import Lexicon
import ShippedLexicon

/// Decides whether an unknown word is a slip of one known word.
enum MisspelledWord {
  /// The words that may be meant by `form`, which the lexicon does not have, the likeliest first;
  /// none where `form` is rather a word of its own, or is far from all others.
  static func meant(by form: String) -> [String] {
    if let known = CommonSlips.meant[form] { return [known] }
    // "finnish" lacks a capital, and "looots" is drawn out for the fun of it.
    guard !isName(form), !isDrawnOut(form) else { return [] }
    guard form.utf8.count >= shortestSearched else { return swapped(form).map { [$0] } ?? [] }
    if let inflected = inflected(form) { return [inflected] }
    let candidates = ShippedLexicon.words.corrections(of: form, distance: 1, limit: 5)
      .filter {
        $0.facts.marks.isDisjoint(with: [.name, .abbreviation]) && !coarse.contains($0.word)
      }
    guard let best = candidates.first else { return crossed(form).map { [$0] } ?? [] }
    // Another rule knows the contractions.
    guard !best.word.contains("'"), !Coinage.explains(form, besides: best) else { return [] }
    let near = [best] + candidates.dropFirst().filter { !isFar($0, behind: best, in: form) }
    let isSure = near.count == 1 && form.utf8.count >= shortestSure
    // "flagd" is a daemon, and "skillz" and "freakin" are meant.
    if !isSure, Coinage.isWord(form.dropLast()), !form.hasSuffix("s") { return [] }
    if form.hasSuffix("in"), best.word == form + "g" { return [] }
    let (cost, level) = isSure ? (highestCost, rarest) : (highestUnsureCost, rarestUnsure)
    guard best.cost <= cost, best.facts.level <= level, near.count <= mostNear else { return [] }
    return near.map(\.word)
  }

  /// Whether `other` is so much less likely that `best` alone can be meant. A word that is far
  /// commoner may have been meant by a less usual slip: "certail" is no "curtail". A far rarer one
  /// is not what comes to mind: "commited" is no "commuted". And a short word has more neighbours:
  /// "cound" is "could" as well as "count".
  private static func isFar(
    _ other: Correction, behind best: Correction, in form: String
  ) -> Bool {
    let (level, bestLevel) = (other.facts.level.rawValue, best.facts.level.rawValue)
    let margin =
      level + 2 <= bestLevel
      ? wideMargin
      : level >= bestLevel + 2
        ? narrowMargin : form.utf8.count < shortestSure ? shortMargin : margin
    return other.cost >= best.cost + margin
  }

  /// The right form of an inflection that is plain: "querys", "discoverd", "additionaly".
  private static func inflected(_ form: String) -> String? {
    let right: String
    if form.hasSuffix("ys") {
      right = form.dropLast(2) + "ies"
    } else if form.hasSuffix("aly") {
      right = form.dropLast() + "ly"
    } else if form.hasSuffix("d"), form.utf8.count >= shortestInflected, !daemons.contains(form) {
      right = form.dropLast() + "ed"
    } else {
      return nil
    }
    return Coinage.isWord(form.dropLast()) && Coinage.isWord(right) ? right : nil
  }

  /// Programs that run in the background, which are called by a verb and a "d".
  private static let daemons: Set<String> = ["networkd", "launchd", "journald", "connectd"]

  private static func isName(_ form: String) -> Bool {
    ShippedLexicon.words.facts(of: LetterCase.title.applied(to: form)).isKnown
  }

  /// Whether a vowel stands three times in a row.
  private static func isDrawnOut(_ form: String) -> Bool {
    ["aaa", "eee", "iii", "ooo", "uuu"].contains { form.contains($0) }
  }

  /// In letters.
  static let shortest = 3
  /// Shorter words are rather abbreviations, and near to too many others; of them only slips that
  /// swap two letters of a very common word are told.
  private static let shortestSearched = 5
  private static let shortestSure = 6
  private static let shortestSwap = 4
  private static let shortestInflected = 8
  private static let shortestCrossed = 7

  /// The one very common word that `form` is with two neighbouring letters swapped; nil where there
  /// is none, or another.
  private static func swapped(_ form: String) -> String? {
    guard form.utf8.count >= shortestSwap else { return nil }
    var letters = Array(form.utf8)
    var found: Set<String> = []
    for index in letters.indices.dropLast() {
      letters.swapAt(index, index + 1)
      let word = String(decoding: letters, as: UTF8.self)
      let facts = ShippedLexicon.words.facts(of: word)
      if facts.isKnown, facts.level <= .familiar, word != form { found.insert(word) }
      letters.swapAt(index, index + 1)
    }
    // "gget" has its first letter twice.
    if letters[0] == letters[1] { found.insert(String(form.dropFirst())) }
    guard found.count == 1, let word = found.first else { return nil }
    return isPlain(word, upTo: .veryCommon) ? word : nil
  }

  /// The one familiar word that `form` is with two letters swapped that have one between them:
  /// "exersice". Nil where there is none, or another.
  private static func crossed(_ form: String) -> String? {
    guard form.utf8.count >= shortestCrossed else { return nil }
    var letters = Array(form.utf8)
    var found: Set<String> = []
    for index in letters.indices.dropLast(2) where letters[index] != letters[index + 2] {
      letters.swapAt(index, index + 2)
      let word = String(decoding: letters, as: UTF8.self)
      if isPlain(word, upTo: .familiar) { found.insert(word) }
      letters.swapAt(index, index + 2)
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whether `word` is one of a level at most, and neither a name nor short for something.
  private static func isPlain(_ word: String, upTo level: WordFacts.Level) -> Bool {
    let facts = ShippedLexicon.words.facts(of: word)
    return facts.isKnown && facts.level <= level
      && facts.marks.isDisjoint(with: [.name, .abbreviation])
  }

  /// Words that nobody wants to be asked about: "comming" is no "cumming".
  private static let coarse = WordSet.of(
    """
    anal anus arse cock cocks cum cumming cunt cunts dick dicks fag fags fart piss porn prick rape \
    shat shit slut sluts tit tits turd twat wank whore whores
    """)
  private static let highestCost = 12
  /// The same where several words may be meant, or the word is short.
  private static let highestUnsureCost = 9
  private static let rarestUnsure = WordFacts.Level.frequent
  private static let mostNear = 3
  private static let margin = 4
  private static let wideMargin = 8
  private static let narrowMargin = 3
  private static let shortMargin = 6
  private static let rarest = WordFacts.Level(rawValue: 6)
}
