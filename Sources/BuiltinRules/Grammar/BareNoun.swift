import Linting
import Markup
import SourceText
import TextAnalysis
import Usage
import UsageWeights

/// A noun without the article that edited texts have in such a place.
///
/// A suggestion: of 30 findings in edited posts two readers held 20 right, 4 debatable and 6 wrong.
/// Where writers drop articles, nine of ten are right.
enum BareNoun: BuiltinRule {
  static let info = RuleInfo(
    id: "Grammar.BareNoun", level: .suggestion,
    summary: "A noun without the article that edited texts have in such a place.",
    why: """
      Writers whose language has no articles drop them, hurried writers too: “Here is list of the
      loaves”. What is usual was counted in some nineteen million words of edited posts and
      documentation, by the words before and behind; in a place that is told, hardly one text in a
      hundred does without. In a post that drops several, less certain places are told too. It is
      silent about plurals, names, headings, quotations and lists.
      """,
    scope: .ownSentences, languages: ["en"],
    examples: [
      .flagged(
        "Here is ⟦list⟧ of all the loaves that we sell.",
        fixed: "Here is a list of all the loaves that we sell.", language: "en"),
      .flagged(
        "It must be done in ⟦following⟧ way, with the oven open.",
        fixed: "It must be done in the following way, with the oven open.", language: "en"),
      .flagged(
        "There must be ⟦simple⟧ way to bake bread without an oven.",
        fixed: "There must be a simple way to bake bread without an oven.", language: "en"),
      .accepted("Here is a list of all the loaves that we sell.", language: "en"),
      .accepted("It went from oven to oven, and we found bread in all of them.", language: "en"),
      .accepted("We go to school by bus and come home on foot for lunch.", language: "en"),
      .accepted("He said: “Here is list of all the loaves that we sell.”", language: "en"),
    ])

  static let check = Rule.Check.post(find)

  private static let model = UsageModel(weights: galley_usage_weights())

  /// A gap that may want an article, and the logarithm of the odds that it does.
  private struct Suspect {
    let block: Int
    let gap: ArticleGap
    /// The word behind the gap, in the text of the prose.
    let next: ByteRange
    let odds: Double
  }

  private static func find(in post: Post, _ report: inout Report) {
    post.document.prose.text.withBytes { text in
      let suspects = withoutTerms(suspects(in: post, text))
      let least = isCareless(post, suspects) ? carelessOdds : certainOdds
      for suspect in suspects where suspect.odds >= least {
        tell(of: suspect, in: post.passage(ofBlock: suspect.block, in: text), &report)
      }
    }
  }

  /// The suspects without those that the post has so often that it is meant: “Swift on server”.
  private static func withoutTerms(_ suspects: [Suspect]) -> [Suspect] {
    let counts = suspects.reduce(into: [:]) { $0[$1.gap.neighbours, default: 0] += 1 }
    return suspects.filter { counts[$0.gap.neighbours, default: 0] < termUses }
  }

  /// Whether the writer drops articles: several likely gaps, and enough of them for the length.
  private static func isCareless(_ post: Post, _ suspects: [Suspect]) -> Bool {
    let likely = Set(suspects.lazy.filter { $0.odds >= likelyOdds }.map(\.gap.neighbours))
    return likely.count > 1 && likely.count * wordsPerGap >= post.words.count
  }

  private static func suspects(in post: Post, _ text: ByteView) -> [Suspect] {
    var suspects: [Suspect] = []
    for (index, block) in post.document.prose.blocks.enumerated() {
      guard block.kind == .paragraph || block.kind == .listItem, !block.containers.isQuotation,
        post.language(of: block)?.isEnglish == true, post.blockWords[index].count >= fewestWords
      else { continue }
      let passage = post.passage(ofBlock: index, in: text)
      let tokens = UsageText(passage).tokens
      for place in tokens.indices {
        guard let gap = gap(before: place, in: tokens, passage) else { continue }
        let odds = model.needsArticle(gap) - (mayGoOn(place, in: tokens) ? handicap : 0)
        guard odds >= carelessOdds, !passage.isQuoted(tokens[place].range),
          tokens[place...gap.head].allSatisfy({ passage.isLetters($0.range) })
        else { continue }
        suspects.append(Suspect(block: index, gap: gap, next: tokens[place].range, odds: odds))
      }
    }
    return suspects
  }

  /// The gap before a token where a noun phrase begins that may lack its article.
  private static func gap(
    before index: Int, in tokens: [UsageToken], _ passage: ProsePassage
  ) -> ArticleGap? {
    let next = tokens[index]
    guard isPlain(next), next.is(.capitalized) == next.is(.sentenceStart),
      passage.followsBlank(next.range.start), isOpen(before: index, in: tokens, passage),
      let gap = ArticleGap(before: index, in: tokens), gap.article == nil
    else { return nil }
    let phrase = tokens[index...gap.head]
    guard phrase.allSatisfy(isPlain), !isListed(behind: gap.head, in: tokens),
      !isLabelled(gap, in: tokens), !isPaired(index, in: tokens)
    else { return nil }
    return gap
  }

  /// Whether a token is a word that may be part of a phrase in the singular.
  private static func isPlain(_ token: UsageToken) -> Bool {
    token.is(.letters) && token.is(.content) && !token.is(.plural)
  }

  /// Whether what stands before a gap may lead to a noun: code, a word other than “and”, which may
  /// carry an article on, or the start of a sentence that is no item of a list.
  private static func isOpen(
    before index: Int, in tokens: [UsageToken], _ passage: ProsePassage
  ) -> Bool {
    if tokens[index].is(.sentenceStart) { return passage.block.kind == .paragraph }
    let before = tokens[index - 1]
    return before.is(.word) && !before.is(.joining) || before.is(.code)
  }

  /// Whether what stands before a gap may belong to the same phrase, as “sales” does before
  /// “report”, or to the same name, as “Swift on server” does.
  private static func mayGoOn(_ index: Int, in tokens: [UsageToken]) -> Bool {
    guard index > 1, !tokens[index].is(.sentenceStart) else { return false }
    let further = tokens[index - 2]
    return tokens[index - 1].is(.content)
      || further.is(.capitalized) && further.is(.content) && !further.is(.sentenceStart)
  }

  /// Whether the noun is the label of what follows: “step 3”, “trace T2”.
  private static func isLabelled(_ gap: ArticleGap, in tokens: [UsageToken]) -> Bool {
    guard gap.head == gap.next, gap.head + 1 < tokens.count else { return false }
    let label = tokens[gap.head + 1]
    return label.is(.word) && label.is(.code) || label.is(.number)
  }

  /// Whether the word is one of a pair that goes without an article: “bit by bit”.
  private static func isPaired(_ index: Int, in tokens: [UsageToken]) -> Bool {
    index > 1 && tokens[index - 2].text == tokens[index].text
      || index + 2 < tokens.count && tokens[index + 2].text == tokens[index].text
  }

  /// Whether the noun is one of several that share an article, or need none (“by post, phone or
  /// letter”).
  private static func isListed(behind head: Int, in tokens: [UsageToken]) -> Bool {
    guard head + 1 < tokens.count else { return false }
    return tokens[head + 1].is(.joining)
      || tokens[head + 1].is(.comma)
        && (head + 2..<min(head + longestList, tokens.count)).contains { tokens[$0].is(.joining) }
  }

  private static func tell(
    of suspect: Suspect, in passage: ProsePassage, _ report: inout Report
  ) {
    let word = passage.string(suspect.next)
    guard !leftAlone.contains(word) else { return }
    let definiteness = model.definiteness(of: suspect.gap)
    let likely = with(article: definiteness > 0, word)
    let other = with(article: definiteness <= 0, word)
    let isDoubtful = abs(definiteness) < doubtfulOdds
    report.add(
      passage.source(of: suspect.next),
      isDoubtful
        ? "An article seems to be missing: “\(likely)” or “\(other)”."
        : "An article seems to be missing: write “\(likely)”.",
      fix: passage.fix("Write “\(likely)”", .review, replacing: suspect.next, with: likely),
      alternatives: isDoubtful ? [other] : [])
  }

  /// `word` with “the” or, where it is not `definite`, with “a” or “an” before it.
  private static func with(article definite: Bool, _ word: String) -> String {
    let small = word.lowercased()
    let sound = InitialSound(of: small, .lowercase)
    let article = definite ? "the" : sound == .vowel ? "an" : "a"
    guard small != word else { return "\(article) \(word)" }
    return article.prefix(1).uppercased() + article.dropFirst() + " " + small
  }

  /// Words that have a meaning of their own without an article: “little reason”, “in future”.
  private static let leftAlone: Set<String> = ["little", "future", "way", "second", "true"]

  /// A shorter text is a label.
  private static let fewestWords = 5
  /// Logarithms of odds: what tells by itself, what tells of the writer, and what tells where the
  /// writer drops articles. In edited posts they leave some three findings in 100,000 words.
  private static let certainOdds = 5.0
  private static let likelyOdds = 3.0
  private static let carelessOdds = 2.5
  private static let wordsPerGap = 300
  /// A pair of words that comes so often is a term of the post.
  private static let termUses = 3
  /// What the odds are less behind a word that may belong to the same phrase.
  private static let handicap = 1.0
  /// How far behind a noun “and” may come, in words and marks.
  private static let longestList = 9
  /// Where both articles are named.
  private static let doubtfulOdds = 2.0
}

extension ProsePassage {
  /// Whether `range` holds nothing but letters of ASCII and hyphens.
  fileprivate func isLetters(_ range: ByteRange) -> Bool {
    text[range].buffer.allSatisfy { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
  }

  /// Whether `offset` is the start of the block, or a blank or a line end stands before it.
  fileprivate func followsBlank(_ offset: Int) -> Bool {
    offset == range.start || text[offset - 1].isSpaceOrLineFeed
  }
}
