import Lexicon
import Linting
import SourceText
import TextAnalysis

/// "A" before a vowel sound, or "an" before a consonant.
enum Article: BuiltinRule {
  static let info = RuleInfo(
    id: "Grammar.Article", level: .warning,
    summary: "“A” before a vowel sound, or “an” before a consonant.",
    why: """
      The sound decides, not the letter: an hour, a user, an XML file, a European. Words that people
      say in two ways, such as “historic” or “SQL”, and letters that stand for themselves are left
      alone.
      """,
    scope: .ownWords, languages: ["en"],
    examples: [
      .flagged("It took ⟦a⟧ hour.", fixed: "It took an hour.", language: "en"),
      .flagged("Ask ⟦an⟧ user.", fixed: "Ask a user.", language: "en"),
      .flagged("⟦A⟧ apple fell.", fixed: "An apple fell.", language: "en"),
      .flagged("This is ⟦a⟧ XML file.", fixed: "This is an XML file.", language: "en"),
      .flagged("It has ⟦a⟧ 8-bit core.", fixed: "It has an 8-bit core.", language: "en"),
      .flagged("Follow ⟦an⟧ URL.", fixed: "Follow a URL.", language: "en"),
      .flagged("It takes ⟦a⟧ IBakery.", fixed: "It takes an IBakery.", language: "en"),
      .accepted("The oven is up an running again.", language: "en"),
      .accepted("An hour with a European user and a one-off uniform.", language: "en"),
      .accepted("An historic hotel with a SQL or an SQL database.", language: "en"),
      .accepted("Group A is here, and a and b are letters.", language: "en"),
      .accepted("An 11-year-old has a 100-page book.", language: "en"),
      .accepted("A/an, an `user`, and option a is fine.", language: "en"),
    ])

  static let check = WordPass.check(of: .article)

  static func find(in post: SightedPost, _ report: inout Report) {
    for sighting in post.sightings
    where sighting.facts.marks.contains(.article) && mayBeWrong(sighting, in: post) {
      let passage = post.passage(of: sighting)
      guard let right = correction(of: sighting, in: passage) else { continue }
      let range = post.range(of: sighting)
      let next = passage.string(passage.words[sighting.word + 1].range)
      report.add(
        passage.source(of: range), "Write “\(right) \(next)”: the sound that follows decides.",
        fix: passage.fix("Write “\(right)”", .review, replacing: range, with: right))
    }
  }

  /// Whether a word follows in the same block, and one that does not say at once that all is right.
  private static func mayBeWrong(_ sighting: WordSighting, in post: SightedPost) -> Bool {
    let words = post.post.words
    let next = sighting.word + 1
    return next < post.post.blockWords[sighting.block].upperBound
      && !isPlainlyRight(words[sighting.word], words[next], in: post.text)
  }

  /// What should stand in the place of an article; nil where it is right or none.
  private static func correction(of sighting: WordSighting, in passage: ProsePassage) -> String? {
    let article = passage.words[sighting.word]
    let next = passage.words[sighting.word + 1]
    guard isArticle(article, in: passage),
      passage.isOneSpace(from: article.range.end, to: next.range.start)
    else { return nil }
    let word = passage.string(next.range)
    guard !isAfterLetter(word, at: next.range, in: passage),
      let sound = InitialSound(of: word, next.traits)
    else { return nil }
    let written = passage.string(article.range)
    // “Up an running” means “and”.
    if sighting.word > passage.words.startIndex,
      passage.string(passage.words[sighting.word - 1].range) == "up"
    {
      return nil
    }
    switch (sound, written) {
    case (.vowel, "a"): return "an"
    case (.vowel, "A"): return "An"
    case (.consonant, "an"): return "a"
    case (.consonant, "An"): return "A"
    default: return nil
    }
  }

  /// Whether "a" stands before a small letter that is no vowel in any word, or "an" before one that
  /// always is: nearly all articles, told without a look at the word.
  private static func isPlainlyRight(_ article: Word, _ next: Word, in text: ByteView) -> Bool {
    let first = text[next.range.start]
    return article.range.count == 1
      ? consonants.contains(first)
      : first == UInt8(ascii: "a") || first == UInt8(ascii: "i")
  }

  /// Without `h`, which may be silent.
  private static let consonants = ByteSet("bcdfgjklmnpqrstvwxyz")

  /// Whether the word is an article, and not a letter in a name, a list or a formula.
  private static func isArticle(_ word: Word, in passage: ProsePassage) -> Bool {
    guard passage.standsAlone(word.range), !passage.isConfirmed(word.range) else { return false }
    return !word.traits.contains(.capitalized) || passage.isSentenceStart(word.range.start)
  }

  /// Whether what follows speaks of the letter: "a is", "a and b", or is itself no plain word.
  private static func isAfterLetter(
    _ word: String, at range: ByteRange, in passage: ProsePassage
  ) -> Bool {
    let after = passage.character(at: range.end)
    if after == "_" || after == "/" || after == "@" || after == "(" || after == "\u{FFFC}" {
      return true
    }
    return particles.contains(word.lowercased())
  }

  private static let particles = WordSet(
    """
    a after also an and are as at by e for from has if in into is isn't isn’t it of on or over \
    priori posteriori the then to under until was were when will with without
    """)
}
