import Lexicon
import ShippedLexicon

/// Decides whether a word is a slip of a known one.
enum MisspelledWord {
  /// What is meant by `form`, in small letters, of which `facts` are known; nothing where it is
  /// rather a word of its own.
  static func meaning(of form: String, _ facts: WordFacts) -> SlipMeaning {
    if let known = CommonSlips.meant[form] {
      return SlipMeaning(known.split(separator: "|").map(String.init), isCertain: true)
    }
    return facts.isKnown ? meaning(ofRare: form, facts.level) : meaning(ofUnknown: form)
  }

  /// What is meant by `form`, which the lexicon does not have.
  private static func meaning(ofUnknown form: String) -> SlipMeaning {
    // "finnish" lacks a capital, and "looots" is drawn out for the fun of it.
    guard !isName(form) else { return .none }
    if let vowels = thirdOfSame(in: form) { return tripled(form, at: vowels) }
    guard form.utf8.count >= Shortest.searched else { return meaning(ofShort: form) }
    if let inflected = InflectionSlip.meant(by: form) { return SlipMeaning(inflected) }
    let candidates = candidates(for: form)
    let clear = clearMeaning(of: form, candidates)
    guard clear.words.isEmpty else { return clear }
    if let word = unstuttered(form) { return SlipMeaning(word) }
    let common = commonMeaning(of: form, candidates)
    guard common.words.isEmpty else { return common }
    if let word = beheaded(form, candidates) { return SlipMeaning([word], isCertain: false) }
    return parted(form).map { SlipMeaning([$0], isCertain: false) } ?? .none
  }

  /// What is meant by `form`, which is no coinage, if that can be told.
  ///
  /// - Parameter candidates: the words one slip away.
  private static func clearMeaning(of form: String, _ candidates: [Correction]) -> SlipMeaning {
    guard let best = candidates.first else {
      return doubled(form) ?? crossed(form).map { SlipMeaning($0) }
        ?? twiceSlipped(form).map { SlipMeaning([$0], isCertain: false) } ?? .none
    }
    // Another rule knows the contractions.
    guard !best.word.contains("'"), !Coinage.explains(form, besides: best) else { return .none }
    let near = [best] + candidates.dropFirst().filter { !isFar($0, behind: best, in: form) }
    let isSure = near.count == 1 && form.utf8.count >= Shortest.sure
    // "flagd" is a daemon, and "skillz" and "freakin" are meant.
    if !isSure, Coinage.isWord(form.dropLast(), upTo: .familiar), !form.hasSuffix("s") {
      return .none
    }
    if form.hasSuffix("in"), best.word == form + "g" { return .none }
    guard isLikely(best, for: form, isSure: isSure), near.count <= mostMeanings
    else { return .none }
    if isSure, let other = commoner(than: best, for: form) {
      return SlipMeaning([other, best.word], isCertain: false)
    }
    // The longer a word, the less it can be a name of its own.
    let rarestCertain: WordFacts.Level =
      form.utf8.count >= Shortest.certain ? .familiar : .frequent
    return SlipMeaning(
      near.map(\.word), isCertain: isSure && best.isUsual && best.facts.level <= rarestCertain)
  }

  /// The common words with the first and last letter of `form` that one likely slip away are meant,
  /// whatever parts it might be put together from and however many there are: “presending” is
  /// hardly sending before.
  private static func commonMeaning(of form: String, _ candidates: [Correction]) -> SlipMeaning {
    // “Flagd” is a daemon.
    guard !Coinage.isWord(form.dropLast(), upTo: .familiar), !form.hasSuffix("in")
    else { return .none }
    let isDerived = Coinage.isDerived(form)
    let count = form.utf8.count
    let common = candidates.filter {
      guard $0.slipCost <= HighestCost.slipOfCommon, $0.word.first == form.first,
        $0.word.last == form.last, !$0.word.contains("'"), !form.hasPrefix($0.word)
      else { return false }
      if $0.facts.level <= .frequent { return true }
      guard !isDerived else { return false }
      return $0.facts.level <= .familiar
        ? count >= Shortest.sure
        : $0.facts.level <= .occasional && $0.isUsual && count >= Shortest.unlikely
    }
    return SlipMeaning(common.prefix(mostMeanings).map(\.word), isCertain: false)
  }

  /// The same for a short `form`, which is told as a slip of very common words alone.
  private static func meaning(ofShort form: String) -> SlipMeaning {
    guard form.utf8.count >= Shortest.ofVeryCommon else { return .none }
    return swapped(form).map { SlipMeaning($0) }
      ?? nearest(form).map { SlipMeaning([$0], isCertain: false) } ?? .none
  }

  /// What is meant by `form`, a word of `level` that few know: “formated” and “frist” stand in
  /// unabridged dictionaries, and are slips of “formatted” and “first” wherever one meets them.
  private static func meaning(ofRare form: String, _ level: WordFacts.Level) -> SlipMeaning {
    guard form.utf8.count >= Shortest.searched, !rareButMeant.contains(form) else { return .none }
    if let inflected = InflectionSlip.inflection(of: form, upTo: .familiar) {
      return SlipMeaning(inflected)
    }
    let candidates = candidates(for: form).filter { $0.facts.level <= .common }
    guard let best = candidates.first, best.isUsual, !best.word.contains("'"),
      best.facts.level <= (level > .common ? .frequent : .veryCommon),
      // “Executables” and “approvers” are derived, and “valuably” has an end of its own.
      best.word.utf8.count > form.utf8.count || best.slipCost <= Slip.swap,
      best.word.last == form.last,
      candidates.dropFirst().allSatisfy({ isFar($0, behind: best, in: form) })
    else { return .none }
    return SlipMeaning(best.word)
  }

  /// Latin.
  private static let rareButMeant: Set<String> = ["modus"]

  private static func candidates(
    for form: String, within bounds: CorrectionBounds = CorrectionBounds(distance: 1)
  ) -> [Correction] {
    ShippedLexicon.words.corrections(of: form, within: bounds, limit: 5).filter {
      $0.facts.marks.isDisjoint(with: marksOfOthers) && !coarse.contains($0.word)
    }
  }

  /// Whether `best`, the nearest word to `form`, is common enough and the slip usual enough. The
  /// longer a word, the less it can be by chance that another is near.
  private static func isLikely(_ best: Correction, for form: String, isSure: Bool) -> Bool {
    guard isSure else {
      return best.cost <= HighestCost.unsure
        && best.facts.level <= (best.isSwap ? .familiar : .frequent)
    }
    if best.cost <= HighestCost.sure, best.facts.level <= rarestSure { return true }
    return form.utf8.count >= Shortest.unlikely
      && (best.facts.level <= .familiar || best.isUsual && best.word.last == form.last)
  }

  /// The far commoner word that is two slips away from `form`, where `best`, one slip away, is
  /// rare: who writes "altertaive" hardly means "alterative".
  private static func commoner(than best: Correction, for form: String) -> String? {
    guard best.facts.level > rarestSure, form.utf8.count >= Shortest.twiceSlipped
    else { return nil }
    return candidates(for: form, within: twoSlips).first {
      $0.facts.level <= .familiar && $0.cost <= best.cost + Margin.twiceSlipped
    }?.word
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
      if level + 2 <= bestLevel {
        Margin.farCommoner
      } else if level >= bestLevel + 2 {
        Margin.farRarer
      } else {
        form.utf8.count < Shortest.sure ? Margin.ofShort : Margin.usual
      }
    return other.cost >= best.cost + margin
  }

  private static func isName(_ form: String) -> Bool {
    ShippedLexicon.words.facts(of: LetterCase.title.applied(to: form)).isKnown
  }

  /// Where the third of three vowels in a row stands that are the same; nil for none.
  private static func thirdOfSame(in form: String) -> Int? {
    let letters = Array(form.utf8)
    return letters.indices.dropFirst(2).first {
      letters[$0] == letters[$0 - 1] && letters[$0] == letters[$0 - 2]
        && "aeiou".utf8.contains(letters[$0])
    }
  }

  /// The familiar word that a long `form` is without the third of three vowels: nobody draws out
  /// “betweeen”.
  private static func tripled(_ form: String, at place: Int) -> SlipMeaning {
    guard form.utf8.count >= Shortest.tripled else { return .none }
    var letters = Array(form.utf8)
    letters.remove(at: place)
    let word = String(decoding: letters, as: UTF8.self)
    return isPlain(word, upTo: .familiar) ? SlipMeaning(word) : .none
  }

  /// The one frequent word that `form` is without its first letter, as “vailable” is, where no
  /// other is near; nil where there is none.
  private static func beheaded(_ form: String, _ candidates: [Correction]) -> String? {
    let likely = candidates.filter { $0.facts.level <= .occasional }
    guard likely.count == 1, likely[0].facts.level <= .frequent,
      likely[0].word.dropFirst() == form, !Coinage.isDerived(form)
    else { return nil }
    return likely[0].word
  }

  /// The word that `form` is without a part of two to four letters that stands twice: "rotatation",
  /// "definining". Nil where there is none.
  private static func unstuttered(_ form: String) -> String? {
    // What renders is a renderer.
    if form.hasSuffix("erer") || form.hasSuffix("erers") { return nil }
    let letters = Array(form.utf8)
    for count in 2...4 where letters.count >= Shortest.stuttered + count {
      for start in 0...letters.count - 2 * count
      where letters[start..<start + count].elementsEqual(
        letters[start + count..<start + 2 * count])
      {
        let rest = letters[..<start] + letters[(start + count)...]
        let word = String(decoding: rest, as: UTF8.self)
        if isPlain(word, upTo: .common) { return word }
      }
    }
    return nil
  }

  /// The two words that `form` is without the space between them, of which one is of those that
  /// stand between others everywhere and that no compound is made of: “savedand”, “thetypes”.
  private static func parted(_ form: String) -> String? {
    for last in lastOfTwo where form.hasSuffix(last) {
      let first = form.dropLast(last.utf8.count)
      if Coinage.isWord(first, upTo: .frequent) { return "\(first) \(last)" }
    }
    for first in firstOfTwo where form.hasPrefix(first) {
      let last = form.dropFirst(first.utf8.count)
      if Coinage.isWord(last, shortest: Shortest.joined, upTo: .veryCommon) {
        return "\(first) \(last)"
      }
    }
    return nil
  }

  private static let lastOfTwo = [
    "and", "by", "for", "from", "that", "the", "they", "through", "to", "which", "with",
  ]
  private static let firstOfTwo = ["a", "that", "the"]

  /// The one familiar word that `form` is with other letters doubled: "reccomend". Nil where there
  /// is none, or another.
  private static func doubled(_ form: String) -> SlipMeaning? {
    guard form.utf8.count >= Shortest.doubled else { return nil }
    let words = ShippedLexicon.words.words(withLettersOf: form).filter {
      $0.facts.level <= .common && $0.facts.marks.isDisjoint(with: marksOfOthers)
    }
    guard words.count == 1, let word = words.first, word.facts.level <= .familiar,
      !coarse.contains(word.word)
    else { return nil }
    // “Manish” is a name rather than mannish.
    return SlipMeaning([word.word], isCertain: word.facts.level <= .frequent)
  }

  /// The one very common word that `form` is with two neighbouring letters swapped; nil where there
  /// is none, or another.
  private static func swapped(_ form: String) -> String? {
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

  /// The one very common word that a short `form` is a usual slip of, where no other is near.
  private static func nearest(_ form: String) -> String? {
    let candidates = candidates(for: form)
    guard let best = candidates.first, best.isUsual, best.facts.level <= .veryCommon,
      !best.word.contains("'"), best.word.utf8.count >= form.utf8.count,
      candidates.dropFirst().allSatisfy({ $0.cost >= best.cost + Margin.nearest })
    else { return nil }
    return best.word
  }

  /// The one familiar word that `form` is with two letters swapped that have one between them:
  /// "exersice". Nil where there is none, or another.
  private static func crossed(_ form: String) -> String? {
    guard form.utf8.count >= Shortest.crossed else { return nil }
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

  /// The one familiar word that a long `form` is two usual slips away from: "critizied". Nil where
  /// there is none, or another.
  private static func twiceSlipped(_ form: String) -> String? {
    guard form.utf8.count >= Shortest.twiceSlipped else { return nil }
    let candidates = candidates(for: form, within: twoSlips)
    guard let best = candidates.first, best.facts.level <= .familiar, !best.word.contains("'"),
      best.word.last == form.last,
      candidates.dropFirst().allSatisfy({ $0.cost >= best.cost + Margin.twiceSlipped }),
      !Coinage.explains(form, besides: best), !Coinage.continuesWord(form)
    else { return nil }
    return best.word
  }

  /// Whether `word` is one of a level at most, and neither a name nor short for something.
  private static func isPlain(_ word: String, upTo level: WordFacts.Level) -> Bool {
    let facts = ShippedLexicon.words.facts(of: word)
    return facts.isKnown && facts.level <= level
      && facts.marks.isDisjoint(with: marksOfOthers)
  }

  /// What no slip is meant to be.
  private static let marksOfOthers: WordFacts.Marks = [.name, .abbreviation]

  /// Words that nobody wants to be asked about: "comming" is no "cumming".
  private static let coarse = WordSet(
    """
    anal anus arse cock cocks cum cumming cunt cunts dick dicks fag fags fart piss porn prick rape \
    shat shit slut sluts tit tits turd twat wank whore whores
    """)
}
