import Linting
import Markup
import SourceText
import TextAnalysis
import Usage
import UsageWeights

/// A noun without the article that edited texts have in such a place.
enum BareNoun: BuiltinRule {
  static let info = RuleInfo(
    id: "Grammar.BareNoun", level: .warning,
    summary: "A noun without the article that edited texts have in such a place.",
    why: """
      Writers whose language has no articles drop them, hurried writers too: “Here is list of the
      loaves”. What is usual was counted in some fifteen million words of edited posts and
      documentation, by the words before and behind; in a place that is told, hardly one text in a
      hundred does without. Where a post has dropped one for sure, others are told with less
      certainty. It is silent about plurals, names, headings, quotations and lists.
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
    let tokens: [UsageToken]
    let odds: Double
  }

  private static func find(in post: Post, _ report: inout Report) {
    post.document.prose.text.withBytes { text in
      let suspects = suspects(in: post, text)
      let certain = suspects.count { $0.odds >= certainOdds }
      guard certain > 0 else { return }
      let least = certain > 1 ? leastOdds : likelyOdds
      for suspect in suspects where suspect.odds >= least {
        tell(of: suspect, in: post.passage(ofBlock: suspect.block, in: text), &report)
      }
    }
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
        guard odds >= leastOdds, !passage.isQuoted(tokens[place].range),
          tokens[place...gap.head].allSatisfy({ passage.isLetters($0.range) })
        else { continue }
        suspects.append(Suspect(block: index, gap: gap, tokens: tokens, odds: odds))
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
    guard phrase.allSatisfy(isPlain),
      !isListed(behind: gap.head, in: tokens)
    else { return nil }
    return gap
  }

  /// Whether a token is a word that may be part of a phrase in the singular.
  private static func isPlain(_ token: UsageToken) -> Bool {
    token.is(.letters) && token.is(.content) && !token.is(.plural)
  }

  /// Whether what stands before a gap may lead to a noun: a word or code, or the start of a
  /// sentence that is no item of a list.
  private static func isOpen(
    before index: Int, in tokens: [UsageToken], _ passage: ProsePassage
  ) -> Bool {
    if tokens[index].is(.sentenceStart) { return passage.block.kind == .paragraph }
    return tokens[index - 1].is(.word) || tokens[index - 1].is(.code)
  }

  /// Whether what stands before a gap may belong to the same noun phrase, as “sales” does before
  /// “report”, and is not surely a verb or a small word.
  private static func mayGoOn(_ index: Int, in tokens: [UsageToken]) -> Bool {
    !tokens[index].is(.sentenceStart) && tokens[index - 1].is(.content)
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
    let next = suspect.tokens[suspect.gap.next]
    let word = passage.string(next.range)
    guard !leftAlone.contains(word) else { return }
    let definiteness = model.isDefinite(suspect.gap)
    let written = [true, false].map { with(article: $0, word) }
    let (likely, other) =
      definiteness > 0 ? (written[0], written[1]) : (written[1], written[0])
    let isOpen = abs(definiteness) < doubtfulOdds
    report.add(
      passage.source(of: next.range),
      isOpen
        ? "An article seems to be missing: “\(likely)” or “\(other)”."
        : "An article seems to be missing: write “\(likely)”.",
      fix: passage.fix("Write “\(likely)”", .review, replacing: next.range, with: likely),
      alternatives: isOpen ? [other] : [])
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
  private static let leftAlone: Set<String> = ["little", "future", "way"]

  /// A shorter text is a label.
  private static let fewestWords = 5
  /// Logarithms of odds: what tells by itself, what tells where one other place does, and where two
  /// do. They leave some one finding in thirty thousand words of edited text.
  private static let certainOdds = 5.0
  private static let likelyOdds = 4.5
  private static let leastOdds = 4.0
  /// What the odds are less behind a word that may belong to the same phrase.
  private static let handicap = 0.75
  /// How far behind a noun “and” may come, in words and marks.
  private static let longestList = 9
  /// Where both articles are named.
  private static let doubtfulOdds = 2.0
}

extension ProsePassage {
  /// Whether `range` holds nothing but letters of ASCII and hyphens.
  fileprivate func isLetters(_ range: ByteRange) -> Bool {
    text[range].buffer.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") }
  }

  /// Whether `offset` is the start of the block, or a blank or a line end stands before it.
  fileprivate func followsBlank(_ offset: Int) -> Bool {
    offset == range.start || text[offset - 1] == 0x20 || text[offset - 1] == 0x0A
  }
}
