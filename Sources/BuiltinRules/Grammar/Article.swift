import Lexicon
import Linting
import Markup
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
      alone. A name in code counts where it begins with a word that people read as one.
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
      .flagged("It returns ⟦a⟧ `int`.", fixed: "It returns an `int`.", language: "en"),
      .flagged(
        "Write ⟦an⟧ `userName` here.", fixed: "Write a `userName` here.", language: "en"),
      .accepted("The oven is up an running again.", language: "en"),
      .accepted("An hour with a European user and a one-off uniform.", language: "en"),
      .accepted("An historic hotel with a SQL or an SQL database.", language: "en"),
      .accepted("Group A is here, and a and b are letters.", language: "en"),
      .accepted("An 11-year-old has a 100-page book.", language: "en"),
      .accepted("A/an and option a is fine.", language: "en"),
      .accepted("An `rm`, a `.env`, an `href`, a `u32` and an `<a>`.", language: "en"),
    ])

  static let check = WordPass.check(of: .article)

  static func find(in post: SightedPost, _ report: inout Report) {
    for sighting in post.sightings where sighting.facts.marks.contains(.article) {
      guard let next = next(behind: sighting, in: post) else { continue }
      let passage = post.passage(of: sighting)
      let article = passage.words[sighting.word]
      guard isArticle(article, in: passage), !isUpAnd(sighting, in: passage),
        let right = correction(of: passage.string(article.range), before: next.sound)
      else { continue }
      report.add(
        passage.source(of: article.range),
        "Write “\(right) \(next.text)”: the sound that follows decides.",
        fix: passage.fix("Write “\(right)”", .review, replacing: article.range, with: right))
    }
  }

  /// What an article stands before, and how that begins.
  private typealias Next = (text: String, sound: InitialSound)

  /// Nil where nothing follows one space behind it in the same block, or what does has no certain
  /// sound.
  private static func next(behind sighting: WordSighting, in post: SightedPost) -> Next? {
    if post.text.starts(with: " \u{FFFC}", at: post.range(of: sighting).end) {
      return code(behind: sighting, in: post)
    }
    guard mayBeWrong(sighting, in: post) else { return nil }
    let passage = post.passage(of: sighting)
    let next = passage.words[sighting.word + 1]
    guard passage.isOneSpace(from: passage.words[sighting.word].range.end, to: next.range.start)
    else { return nil }
    let word = passage.string(next.range)
    guard !isAfterLetter(word, at: next.range, in: passage) else { return nil }
    return InitialSound(of: word, next.traits).map { (word, $0) }
  }

  /// The code span one space behind an article.
  private static func code(behind sighting: WordSighting, in post: SightedPost) -> Next? {
    let passage = post.passage(of: sighting)
    let start = post.range(of: sighting).end + 1
    guard let span = passage.spans(from: start).first, span.kind == .code,
      span.text.start == start
    else { return nil }
    let source = post.post.source.bytes[span.source.start..<span.source.end]
    let code = String(decoding: source, as: UTF8.self).drop { "` ".contains($0) }
    guard let sound = InitialSound(ofCode: code) else { return nil }
    return (String(code.prefix { $0 != "`" && !$0.isWhitespace }), sound)
  }

  /// Whether a word follows in the same block, and one that does not say at once that all is right.
  private static func mayBeWrong(_ sighting: WordSighting, in post: SightedPost) -> Bool {
    let words = post.post.words
    let next = sighting.word + 1
    return next < post.post.blockWords[sighting.block].upperBound
      && !isPlainlyRight(words[sighting.word], words[next], in: post.text)
  }

  /// What should stand in the place of an article; nil where it is right.
  private static func correction(of article: String, before sound: InitialSound) -> String? {
    switch (sound, article) {
    case (.vowel, "a"): "an"
    case (.vowel, "A"): "An"
    case (.consonant, "an"): "a"
    case (.consonant, "An"): "A"
    default: nil
    }
  }

  /// Whether “an” is rather “and”: “up an running”.
  private static func isUpAnd(_ sighting: WordSighting, in passage: ProsePassage) -> Bool {
    sighting.word > passage.words.startIndex
      && passage.string(passage.words[sighting.word - 1].range) == "up"
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
