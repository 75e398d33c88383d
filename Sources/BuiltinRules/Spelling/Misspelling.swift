import Lexicon
import Linting
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
      Only a word in small letters is reported that occurs three times in the post at most, is no
      name, no coinage of known parts and nothing from code, and from which a usual slip leads to a
      common word. Where it leads to several, all are named.
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
        "They ⟦recieve⟧ it at the old gate, and ⟦recieve⟧ more of it at night.",
        fixed: "They receive it at the old gate, and receive more of it at night.", language: "en"),
      .accepted("They recieve it, or recieve a bit, or recieve more; all recieve.", language: "en"),
      .accepted("A checkin starts flagd, and the pcalls of some ctries.", language: "en"),
      .accepted("We rebase the microfrontend and dockerize the kubelet.", language: "en"),
      .accepted("They “recieve” [sic] it, or recieve [sic].", language: "en"),
      .accepted("The option `recieve` is called recieve.", language: "en"),
      .accepted("<!-- cspell:words recieve -->\n\nThey recieve it.", language: "en"),
      .accepted("Ask jsmith or visit recieve.example.org.", language: "en"),
      .accepted("Put it into common.js and run it.", language: "en"),
    ])

  static let check = WordPass.check(of: .misspelling)

  static func find(in post: SightedPost, _ report: inout Report) {
    lazy var outside = OutsideWords(post.post)
    lazy var counts = unknownWords(of: post)
    for sighting in post.sightings where isCandidate(sighting, in: post) {
      // A search for corrections takes long, so the counts go first.
      guard let word = UnknownWord(sighting, in: post), counts[word.form, default: 0] <= mostUses,
        case let meant = post.slips.meant(by: word.form), !meant.isEmpty,
        !outside.contains(word.form), !word.passage.isQuoted(word.range)
      else { continue }
      // “Changin’” is how someone speaks.
      if word.form.hasSuffix("in"), word.passage.character(at: word.range.end) == "’" { continue }
      tell(word, meant, &report)
    }
  }

  /// A slip is made once or twice; who writes a word more often knows it.
  private static let mostUses = 3

  private static func tell(_ word: UnknownWord, _ meant: [String], _ report: inout Report) {
    let source = word.passage.source(of: word.range)
    guard meant.count > 1 else {
      report.add(
        source, "“\(word.form)” should be “\(meant[0])”.",
        fix: word.passage.fix(
          "Write “\(meant[0])”", .review, replacing: word.range, with: meant[0]))
      return
    }
    let choice = meant.map { "“\($0)”" }
    report.add(
      source,
      "“\(word.form)” is no word: "
        + "\(choice.dropLast().joined(separator: ", ")) or \(choice[choice.count - 1]) is meant.",
      alternatives: meant)
  }

  private static func isCandidate(_ sighting: WordSighting, in post: SightedPost) -> Bool {
    let range = post.range(of: sighting)
    return !sighting.facts.isKnown && range.count >= MisspelledWord.shortest
      && post.post.words[sighting.word].traits == .lowercase
      && post.text.endOfASCII(from: range.start, to: range.end) == range.end
      // Names from code have underscores, and those of files full stops.
      && post.text.firstIndex(in: ByteSet("_."), from: range.start, to: range.end) == range.end
      && (isAmongKnownWords(sighting, in: post)
        || CommonSlips.meant[post.text.string(range)] != nil)
  }

  /// Whether most words around are known: not so in a list of names or in another language.
  private static func isAmongKnownWords(_ sighting: WordSighting, in post: SightedPost) -> Bool {
    let words = post.post.blockWords[sighting.block].count
    let unknown = post.unknownWords(near: sighting)
    return unknown == 1 ? words > 2 : unknown * 4 <= words
  }

  /// How often each unknown word occurs, in small letters.
  private static func unknownWords(of post: SightedPost) -> [String: Int] {
    var counts: [String: Int] = [:]
    for sighting in post.sightings where !sighting.facts.isKnown {
      counts[post.text.string(post.range(of: sighting)).lowercased(), default: 0] += 1
    }
    return counts
  }
}
