import Lexicon
import Linting
import Markup
import ShippedLexicon
import SourceText
import TextAnalysis

/// A slip of the pen: a word that is none, and that one word is clearly meant by.
enum Misspelling: BuiltinRule {
  static let info = RuleInfo(
    id: "Spelling.Misspelling", level: .warning,
    summary: "A word that does not exist and is a slip away from one that does.",
    why: """
      Technical posts are full of words that no dictionary has, so not being in one is no mistake.
      Only a word is reported that is no name, no coinage of known parts and nothing from code, and
      from which a usual slip leads to a common word. Where it leads to several, all are named. What
      may be meant otherwise is left alone where it occurs more than three times, or could be a name
      by its capital.
      """,
    scope: .ownWords, languages: ["en"],
    examples: [
      .flagged("They ⟦recieve⟧ it.", fixed: "They receive it.", language: "en"),
      .flagged("It ⟦occured⟧ twice.", fixed: "It occurred twice.", language: "en"),
      .flagged("A good ⟦enviroment⟧ helps.", fixed: "A good environment helps.", language: "en"),
      .flagged("It is ⟦definately⟧ so.", fixed: "It is definitely so.", language: "en"),
      .flagged(
        "It was ⟦teh⟧ first of its kind.", fixed: "It was the first of its kind.", language: "en"),
      .flagged(
        "They came back ⟦wiht⟧ a letter.", fixed: "They came back with a letter.", language: "en"),
      .flagged("They do the ⟦exersice⟧.", fixed: "They do the exercise.", language: "en"),
      .flagged("It has three ⟦querys⟧.", fixed: "It has three queries.", language: "en"),
      .flagged("It has an ⟦exsting⟧ form.", fixed: "It has an existing form.", language: "en"),
      .flagged("It is ⟦additionaly⟧ so.", fixed: "It is additionally so.", language: "en"),
      .flagged(
        "It was ⟦truely⟧ a ⟦succesfull⟧ day.", fixed: "It was truly a successful day.",
        language: "en"),
      .flagged("It is in the same ⟦directoy⟧ as before.", language: "en"),
      .flagged(
        "It is about ⟦Resoruce⟧ Sharing.", fixed: "It is about Resource Sharing.", language: "en"),
      .flagged("## ⟦Acknowlegements⟧", fixed: "## Acknowledgements", language: "en"),
      .flagged(
        "⟦Interestinly⟧ it is so.", fixed: "Interestingly it is so.", language: "en"),
      .flagged(
        "They ⟦recieve⟧ it at the old gate, and ⟦recieve⟧ more of it at night.",
        fixed: "They receive it at the old gate, and receive more of it at night.", language: "en"),
      .flagged("⟦Useing⟧ it is fun.", fixed: "Using it is fun.", language: "en"),
      .flagged("It is ⟦formated⟧ so.", fixed: "It is formatted so.", language: "en"),
      .flagged("It is ⟦haveing⟧ none.", fixed: "It is having none.", language: "en"),
      .flagged("It came ⟦wuth⟧ a note.", fixed: "It came with a note.", language: "en"),
      .flagged(
        "It was ⟦critizied⟧ by all of them.", fixed: "It was criticized by all of them.",
        language: "en"),
      .flagged("They ⟦reccomend⟧ it.", fixed: "They recommend it.", language: "en"),
      .flagged("It is ⟦particulary⟧ good.", fixed: "It is particularly good.", language: "en"),
      .flagged(
        "There is no ⟦possiblity⟧ left.", fixed: "There is no possibility left.", language: "en"),
      .flagged(
        "A full ⟦rotatation⟧ of the wheel.", fixed: "A full rotation of the wheel.",
        language: "en"),
      .flagged(
        "It is the first one ⟦vailable⟧ here.", fixed: "It is the first one available here.",
        language: "en"),
      .flagged("It stands ⟦betweeen⟧ us.", fixed: "It stands between us.", language: "en"),
      .flagged("It is larger than ⟦tha⟧ one.", language: "en"),
      .flagged("It will ⟦provice⟧ a bed.", fixed: "It will provide a bed.", language: "en"),
      .flagged("The ⟦metatada⟧ are small.", fixed: "The metadata are small.", language: "en"),
      .flagged(
        "It comes with an ⟦enhancementfor⟧ them.", fixed: "It comes with an enhancement for them.",
        language: "en"),
      .accepted("A reductionary step of the borrowck, which agilistas take.", language: "en"),
      .accepted("The grubbin is a grubbin; a grubbin digs for another grubbin.", language: "en"),
      .accepted("The type of all gardens — recieve", language: "en"),
      .accepted("We Rustaceans met Shashank Khandelwal, and so did Chrousos.", language: "en"),
      .accepted("We met Goerge, whose executables approvers tested modulo one.", language: "en"),
      .accepted("It has a prerenderer of its own.", language: "en"),
      .accepted("A checkin starts flagd, and the pcalls of some ctries.", language: "en"),
      .accepted("It was sooo good, and a loooong day it was.", language: "en"),
      .accepted("We rebase the microfrontend and dockerize the kubelet.", language: "en"),
      .flagged(
        "See [below](#getting-excercise-now).\n\n## Getting ⟦Excercise⟧ Now",
        fixed: "See [below](#getting-excercise-now).\n\n## Getting Exercise Now", language: "en"),
      .accepted("They “recieve” [sic] it, or recieve [sic].", language: "en"),
      .accepted("The option `recieve` is called recieve.", language: "en"),
      .accepted("<!-- cspell:words recieve -->\n\nThey recieve it.", language: "en"),
      .accepted("Ask jsmith or visit recieve.example.org.", language: "en"),
      .accepted("A pyglet draws what the bioinformatic tools found.", language: "en"),
      .accepted("Put it into common.js and run it.", language: "en"),
    ])

  static let check = WordPass.check(of: .misspelling)

  static func find(in post: SightedPost, _ report: inout Report) {
    lazy var outside = OutsideWords(post.post)
    lazy var counts = unknownWords(of: post)
    for (place, sighting) in post.sightings.enumerated() where isUnknown(sighting.facts) {
      guard let casing = Casing(of: sighting, in: post), isCandidate(sighting, casing, in: post),
        casing != .own || !isBesideUnknown(place, in: post.sightings),
        let word = UnknownWord(sighting, in: post)
      else { continue }
      let form = word.form.lowercased()
      let meaning = post.slips.meaning(of: form, sighting.facts)
      guard !meaning.words.isEmpty, casing.allows(form, meaning),
        meaning.isCertain && casing != .own || counts[form, default: 0] <= mostUncertainUses,
        isAmongKnownWords(sighting, form, meaning, in: post),
        !outside.contains(form), !word.passage.isQuoted(word.range)
      else { continue }
      if isSignature(word) { continue }
      // “Changin’” is how someone speaks.
      if form.hasSuffix("in"), word.passage.character(at: word.range.end) == "’" { continue }
      tell(word, meaning.words, &report)
    }
  }

  /// How a word is written, by which it may be a name.
  private enum Casing {
    /// In small letters.
    case small
    /// With a capital that every word has where it stands.
    case expected
    /// With a capital of its own.
    case own

    /// Nil for what is written in any other way.
    init?(of sighting: WordSighting, in post: SightedPost) {
      let word = post.post.words[sighting.word]
      if word.traits == .lowercase {
        self = .small
        return
      }
      guard word.traits.isTitlecase else { return nil }
      let passage = post.passage(of: sighting)
      switch passage.block.kind {
      case .heading, .frontMatter: self = .expected
      default: self = passage.isSentenceStart(word.range.start) ? .expected : .own
      }
    }

    /// Whether what `form` means may be told of it. With a capital it is as likely to be a name
    /// where there is any doubt, it is short, or the word that is meant is rare.
    func allows(_ form: String, _ meaning: SlipMeaning) -> Bool {
      if self == .small || self == .expected && meaning.isCertain { return true }
      guard self == .expected || meaning.isCertain, meaning.words[0].first == form.first
      else { return false }
      return form.utf8.count >= MisspelledWord.Shortest.longName
        || form.utf8.count >= MisspelledWord.Shortest.name
          && Coinage.isWord(meaning.words[0], upTo: .frequent)
    }
  }

  /// Whether a word that is unknown too stands before or behind one, as names come in pairs.
  private static func isBesideUnknown(_ place: Int, in sightings: [WordSighting]) -> Bool {
    [place - 1, place + 1].contains { other in
      sightings.indices.contains(other) && !sightings[other].facts.isKnown
        && abs(sightings[other].word - sightings[place].word) == 1
    }
  }

  /// Whether a word ends its block behind a dash, as the name of who said or does it.
  private static func isSignature(_ word: UnknownWord) -> Bool {
    let (passage, range) = (word.passage, word.range)
    return range.end == passage.range.end
      && ["— ", "– ", "- "].contains { dash in
        let start = range.start - dash.utf8.count
        return start > passage.range.start && passage.string(ByteRange(start, range.start)) == dash
      }
  }

  /// A slip is made once or twice; who writes a word more often knows it, unless it is no word.
  private static let mostUncertainUses = 3

  private static func tell(_ word: UnknownWord, _ meant: [String], _ report: inout Report) {
    let source = word.passage.source(of: word.range)
    guard meant.count > 1 else {
      let right = LetterCase(word.form).applied(to: meant[0])
      report.add(
        source, "“\(word.form)” should be “\(right)”.",
        fix: word.passage.fix("Write “\(right)”", .review, replacing: word.range, with: right))
      return
    }
    let choice = meant.map { "“\($0)”" }
    report.add(
      source,
      "“\(word.form)” is no word: "
        + "\(choice.dropLast().joined(separator: ", ")) or \(choice[choice.count - 1]) is meant.",
      alternatives: meant)
  }

  private static func isCandidate(
    _ sighting: WordSighting, _ casing: Casing, in post: SightedPost
  ) -> Bool {
    let range = post.range(of: sighting)
    let shortest = casing == .own ? MisspelledWord.Shortest.name : MisspelledWord.Shortest.word
    return range.count >= shortest
      && post.text.endOfASCII(from: range.start, to: range.end) == range.end
      // Names from code have underscores, and those of files full stops.
      && post.text.firstIndex(in: ByteSet("_."), from: range.start, to: range.end) == range.end
  }

  private static func isUnknown(_ facts: WordFacts) -> Bool {
    !facts.isKnown
      || facts.level.isRare && facts.marks.isDisjoint(with: marksOfRareWords)
  }

  /// What rare words have that are none's slips.
  private static let marksOfRareWords: WordFacts.Marks = [
    .name, .abbreviation, .fieldWord, .compound, .variant,
  ]

  /// Whether most words around are known: not so in a list of names or in another language.
  private static func isAmongKnownWords(
    _ sighting: WordSighting, _ form: String, _ meaning: SlipMeaning, in post: SightedPost
  ) -> Bool {
    if CommonSlips.meant[form] != nil { return true }
    let words = post.post.blockWords[sighting.block].count
    let unknown = post.unknownWords(near: sighting)
    guard unknown == 1 else { return unknown * 4 <= words }
    return words > 2 || meaning.isCertain && form.utf8.count >= MisspelledWord.Shortest.name
  }

  /// How often each unknown word occurs, in small letters.
  private static func unknownWords(of post: SightedPost) -> [String: Int] {
    var counts: [String: Int] = [:]
    for sighting in post.sightings where isUnknown(sighting.facts) {
      counts[post.text.string(post.range(of: sighting)).lowercased(), default: 0] += 1
    }
    return counts
  }
}
