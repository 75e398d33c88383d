import Lexicon
import ShippedLexicon

/// Words that are no slip but were put together from known parts by who wrote them: a prefix and a
/// word, a word and a suffix, two words.
enum Coinage {
  /// Whether `form` is one rather than a slip of `best`. Where a letter is doubled or should be,
  /// the slip is likelier: "occuring".
  ///
  /// A usual slip of a familiar word is likelier than a coinage of rare parts: "prodcue" is cued by
  /// no prod.
  static func explains(_ form: String, besides best: Correction) -> Bool {
    let isUsual =
      best.isUsual && best.facts.level <= .familiar
      || best.isSwap && best.facts.level <= .occasional
    // What is written in Python likes to say so: "pyglet".
    if form.hasPrefix("py"), !best.word.hasPrefix("py") { return true }
    if form.hasSuffix("js") { return true }
    let prefixes = isUsual ? Self.livingPrefixes : Self.prefixes
    if prefixes.contains(where: { form.hasPrefix($0) && isWord(form.dropFirst($0.count)) }) {
      return true
    }
    // "pcalls" calls in parallel, and a "requestid" is the ID of a request.
    // But “wthin” is a slip.
    let isCertain = best.isUsual && best.facts.level <= .frequent
    if best.slipCost > Slip.swap, !isCertain, !form.hasPrefix("a"),
      isWord(form.dropFirst(), upTo: isUsual ? .veryCommon : .common)
    {
      return true
    }
    if ends.contains(where: { isDerived(form, by: $0, upTo: isUsual ? .familiar : .common) }) {
      return true
    }
    if best.slipCost > 4 {
      // “Fliters” has to do with filters: what flits is rarer by far.
      let rarest =
        isUsual ? WordFacts.Level(rawValue: best.facts.level.rawValue + 1) : .common
      // “Interchangable” has lost the “e” that the word itself keeps.
      if suffixes.contains(where: {
        // An adverb or adjective of a familiar word is a word that is known.
        !(isUsual && ["ly", "y"].contains($0)) && isDerived(form, by: $0, upTo: rarest)
          && best.word != form.dropLast($0.count) + "e" + $0
      }) {
        return true
      }
    }
    // "Differnet" is no net, and "coverred" not red.
    return !(best.isSwap && best.facts.level <= .frequent) && !best.isDoubling
      && isCompound(form, of: isUsual ? .frequent : .common)
  }

  /// Whether `form` goes on from a word that is most of it: "reductionary", "borrowck".
  static func continuesWord(_ form: String) -> Bool {
    let shortest = max(4, (form.utf8.count * 2 + 2) / 3)
    return (shortest..<max(shortest, form.utf8.count)).contains {
      isWord(form.prefix($0), upTo: .familiar)
    }
  }

  /// Whether `form` is a familiar word behind a prefix or before an ending that new words are made
  /// with: "unenable", "hoistable".
  static func isDerived(_ form: String) -> Bool {
    suffixes.contains { isDerived(form, by: $0, upTo: .familiar) }
      || livingPrefixes.contains {
        form.hasPrefix($0) && isWord(form.dropFirst($0.count), upTo: .familiar)
      }
      || isCompound(form, of: .familiar)
  }

  private static func isDerived(
    _ form: String, by suffix: String, upTo level: WordFacts.Level = .common
  ) -> Bool {
    guard form.hasSuffix(suffix) else { return false }
    let stem = form.dropLast(suffix.count)
    // “Agains” is no plural.
    if uninflected.contains(String(stem)) { return false }
    return isWord(stem, upTo: level) || isWord(stem + "e", shortest: 5, upTo: level)
      || stem.last == "i" && suffix != "y" && isWord(stem.dropLast() + "y", upTo: level)
  }

  /// Whether `form` is two words of a level at most. Where only frequent ones count, those of three
  /// letters must be some that compounds are made of.
  private static func isCompound(_ form: String, of level: WordFacts.Level) -> Bool {
    (3...max(3, form.count - 3)).contains { count in
      isPart(form.prefix(count), upTo: level) && isPart(form.dropFirst(count), upTo: level)
    }
  }

  private static func isPart(_ part: Substring, upTo level: WordFacts.Level) -> Bool {
    (part.utf8.count > 3 || level > .frequent || shortParts.contains(String(part)))
      && isWord(part, shortest: 3, upTo: level)
  }

  /// Whether a part of a word is a word itself, of a level at most.
  static func isWord(
    _ part: some StringProtocol, shortest: Int = 4, upTo level: WordFacts.Level = .common
  ) -> Bool {
    guard part.utf8.count >= shortest else { return false }
    let facts = ShippedLexicon.words.facts(of: String(part))
    return facts.isKnown && facts.level <= level && facts.marks.isDisjoint(with: .abbreviation)
  }

  private static let uninflected = WordSet(
    """
    again another whether because although though about their these those which where always never \
    would could should from some just with that this them then than when what they very such also \
    into onto upon only most each both once
    """)

  /// Words of three letters that compounds are made of.
  private static let shortParts = WordSet(
    """
    add app bar bit bot box bug cap car cut day dev dot end eye fan fix fly fun gap get hot ice \
    job key kit lab law lay log low map mix net new non off old one out pad pay pen pin pop pot \
    pre raw red row run sea set sub sun tab tag tap tip top two use van war way web zip
    """)

  /// Those prefixes that new words are made with all the time.
  private static let livingPrefixes = [
    "anti", "auto", "de", "hyper", "inter", "meta", "micro", "mini", "mis", "multi", "non", "over",
    "post", "pre", "re", "sub", "super", "un", "under", "web",
  ]

  private static let prefixes = [
    "anti", "auto", "bi", "co", "counter", "cross", "cyber", "de", "dis", "down", "ex", "extra",
    "geo", "hyper", "in", "infra", "inter", "intra", "macro", "mega", "meta", "micro", "mini",
    "mis", "mono", "multi", "nano", "neo", "non", "out", "over", "para", "peta", "poly", "post",
    "pre", "pro", "pseudo", "quasi", "re", "semi", "sub", "super", "tele", "tera", "trans", "tri",
    "ultra", "un", "under", "uni", "up", "web",
  ]

  private static let ends = ["db", "ee", "ees", "id", "ids", "io", "js", "ui"]

  private static let suffixes = [
    "able", "ability", "ables", "ed", "er", "ers", "ful", "fy", "ible", "ic", "ics", "ification",
    "ified", "ify", "ing", "ings", "ish", "ism", "isms", "ist", "ists", "ity", "ization", "ize",
    "ized", "izer", "izers", "izing", "less", "like", "ly", "ness", "s", "ship", "ware", "wise",
    "y",
  ]
}

extension WordFacts.Level {
  /// SCOWL's 10, 20 and 35.
  static let veryCommon = WordFacts.Level(rawValue: 1)
  static let frequent = WordFacts.Level(rawValue: 2)
  static let familiar = WordFacts.Level(rawValue: 3)
  /// SCOWL's 50.
  static let occasional = WordFacts.Level(rawValue: 5)
}
