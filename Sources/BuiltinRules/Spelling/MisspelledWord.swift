import Lexicon
import ShippedLexicon

/// Decides whether an unknown word is a slip of one known word.
enum MisspelledWord {
  /// The words that may be meant by `form`, which the lexicon does not have, the likeliest first;
  /// none where `form` is rather a word of its own, or is far from all others.
  static func meant(by form: String) -> [String] {
    if let known = commonSlips[form] { return [known] }
    // "finnish" lacks a capital, and "looots" is drawn out for the fun of it.
    guard !isName(form), !isDrawnOut(form) else { return [] }
    guard form.utf8.count >= shortestSearched else { return swapped(form).map { [$0] } ?? [] }
    let candidates = ShippedLexicon.words.corrections(of: form, distance: 1, limit: 5)
      .filter {
        $0.facts.marks.isDisjoint(with: [.name, .abbreviation]) && !coarse.contains($0.word)
      }
    guard let best = candidates.first, !isCoinage(form, likely: best),
      // Another rule knows the contractions.
      !best.word.contains("'")
    else { return [] }
    let near = [best] + candidates.dropFirst().filter { !isFar($0, behind: best, in: form) }
    let isSure = near.count == 1 && form.utf8.count >= shortestSure
    // "flagd" is a daemon, and "skillz" and "freakin" are meant.
    if !isSure, isWord(form.dropLast()), !form.hasSuffix("s") { return [] }
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
  /// SCOWL's 10 and 35.
  private static let veryCommon = WordFacts.Level(rawValue: 1)
  private static let familiar = WordFacts.Level(rawValue: 3)

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
      if facts.isKnown, facts.level <= familiar, word != form { found.insert(word) }
      letters.swapAt(index, index + 1)
    }
    guard found.count == 1, let word = found.first else { return nil }
    let facts = ShippedLexicon.words.facts(of: word)
    return facts.level <= veryCommon && facts.marks.isDisjoint(with: [.name, .abbreviation])
      ? word : nil
  }

  /// Slips of the commonest words that are too short for a rule, or look like two words in one.
  private static let commonSlips = [
    "teh": "the", "hte": "the", "adn": "and", "hsa": "has", "wsa": "was", "ahd": "had",
    "nto": "not", "yuo": "you", "oyu": "you", "cna": "can", "thier": "their", "theri": "their",
    "untill": "until", "beleive": "believe", "wich": "which", "becuse": "because",
    "thta": "that", "waht": "what",
    "responsable": "responsible", "wiht": "with", "wierd": "weird", "alot": "a lot",
    "recepie": "recipe", "recepies": "recipes", "prequisite": "prerequisite",
    "prequisites": "prerequisites",
  ]
  /// Words that nobody wants to be asked about: "comming" is no "cumming".
  private static let coarse = WordSet.of(
    """
    anal anus arse cock cocks cum cumming cunt cunts dick dicks fag fags fart piss porn prick rape \
    shat shit slut sluts tit tits turd twat wank whore whores
    """)
  private static let highestCost = 12
  /// The same where several words may be meant, or the word is short.
  private static let highestUnsureCost = 9
  private static let rarestUnsure = WordFacts.Level(rawValue: 2)
  private static let mostNear = 3
  private static let margin = 4
  private static let wideMargin = 8
  private static let narrowMargin = 3
  private static let shortMargin = 6
  private static let rarest = WordFacts.Level(rawValue: 6)

  /// Whether `form` is put together from known parts: a prefix and a word, a word and a suffix, two
  /// words. Where a letter is doubled or should be, the slip is likelier: "occuring".
  private static func isCoinage(_ form: String, likely best: Correction) -> Bool {
    if prefixes.contains(where: { form.hasPrefix($0) && isWord(form.dropFirst($0.count)) }) {
      return true
    }
    // "pcalls" calls in parallel, and a "requestid" is the ID of a request.
    if best.slipCost > Slip.swap, isWord(form.dropFirst()) { return true }
    if ends.contains(where: { isDerived(form, by: $0) }) { return true }
    if best.slipCost > 4, suffixes.contains(where: { isDerived(form, by: $0) }) { return true }
    return isCompound(form)
  }

  private static func isDerived(_ form: String, by suffix: String) -> Bool {
    guard form.hasSuffix(suffix) else { return false }
    let stem = form.dropLast(suffix.count)
    return isWord(stem) || isWord(stem + "e") || stem.last == "i" && isWord(stem.dropLast() + "y")
  }

  private static func isCompound(_ form: String) -> Bool {
    (3...max(3, form.count - 3)).contains { count in
      isWord(form.prefix(count), shortest: 3) && isWord(form.dropFirst(count), shortest: 3)
    }
  }

  private static func isWord(_ part: some StringProtocol, shortest: Int = 4) -> Bool {
    guard part.utf8.count >= shortest else { return false }
    let facts = ShippedLexicon.words.facts(of: String(part))
    return facts.isKnown && facts.level <= .common && facts.marks.isDisjoint(with: .abbreviation)
  }

  private static let prefixes = [
    "anti", "auto", "bi", "co", "counter", "cross", "cyber", "de", "dis", "down", "ex", "extra",
    "geo", "hyper", "in", "infra", "inter", "intra", "macro", "mega", "meta", "micro", "mini",
    "mis",
    "mono", "multi", "nano", "neo", "non", "out", "over", "para", "peta", "poly", "post", "pre",
    "pro",
    "pseudo", "quasi", "re", "semi", "sub", "super", "tele", "tera", "trans", "tri", "ultra", "un",
    "under", "uni", "up", "web",
  ]

  private static let ends = ["db", "ee", "ees", "id", "ids", "io", "js", "ui"]

  private static let suffixes = [
    "able", "ability", "ables", "ed", "er", "ers", "ful", "fy", "ible", "ic", "ics", "ification",
    "ified", "ify", "ing", "ings", "ish", "ism", "isms", "ist", "ists", "ity", "ization", "ize",
    "ized",
    "izer", "izers", "izing", "less", "like", "ly", "ness", "s", "ship", "ware", "wise", "y",
  ]
}
