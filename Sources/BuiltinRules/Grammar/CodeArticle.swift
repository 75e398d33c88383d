import Linting
import Markup
import SourceText
import TextAnalysis

/// A thing that code names, such as "in `obj` directory", without its article.
enum CodeArticle: BuiltinRule {
  static let info = RuleInfo(
    id: "Grammar.CodeArticle", level: .warning,
    summary: "A noun behind a name in code that lacks its article: “in `obj` directory”.",
    why: """
      “The `obj` directory” takes an article as “the old directory” does; the name in code is no
      substitute. Writers whose language has no articles leave it out here most of all. Only things
      that can be counted are looked at, in sentences, behind a preposition or a verb such as “use”;
      headings, tables and notes in lists may be short.
      """,
    scope: .body, languages: ["en"],
    examples: [
      .flagged(
        "It is ⟦in `obj` directory⟧.", fixed: "It is in the `obj` directory.", language: "en"),
      .flagged(
        "You can ⟦use `list` command⟧ to see them.",
        fixed: "You can use the `list` command to see them.", language: "en"),
      .flagged(
        "Set it ⟦with `depth` option⟧, please.", fixed: "Set it with the `depth` option, please.",
        language: "en"),
      .accepted("It is in the `obj` directory, in `obj` and in `obj` directories.", language: "en"),
      .accepted("The built-in `list` command has the same `list` option.", language: "en"),
      .accepted("See it in `list` command output, with `list` function calls.", language: "en"),
      .accepted("# Use of `list` command", language: "en"),
      .accepted("- Support for `list` command", language: "en"),
      .accepted("- Missing hint on `list` directive.", language: "en"),
      .accepted("Add `depth` option to the builder.", language: "en"),
      .accepted("It comes with a built in `list` command.", language: "en"),
      .accepted("It is somewhere in the newly created `obj` directory.", language: "en"),
    ])

  static let check = Rule.Check.prose(trigger: trigger, find)

  /// Code stands in prose as U+FFFC.
  private static let trigger = ByteSet(leads: [0xEF])

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    guard mayBeSentence(passage) else { return }
    let words = passage.words
    for span in passage.spans where span.kind == .code {
      let next = words.partitioningIndex { $0.range.start >= span.text.end }
      guard next > words.startIndex, next < words.endIndex else { continue }
      let (lead, noun) = (words[next - 1].range, words[next].range)
      guard passage.isOneSpace(from: lead.end, to: span.text.start),
        passage.isOneSpace(from: span.text.end, to: noun.start),
        isNoun(noun, at: next, in: passage), isLead(lead, in: passage),
        !hasArticle(at: next - 1, in: passage), isSentence(passage)
      else { continue }
      let written = passage.string(lead)
      report.add(
        passage.source(of: lead.union(noun)),
        "“\(passage.string(noun))” lacks its article here: write “\(written) the”.",
        fix: passage.fix(
          "Write “\(written) the”", .review, replacing: lead, with: written + " the"))
    }
  }

  /// Whether articles may be expected: in paragraphs, and in items of a list that end like one.
  private static func mayBeSentence(_ passage: ProsePassage) -> Bool {
    switch passage.block.kind {
    case .paragraph: true
    case .listItem: passage.text[passage.range.end - 1] == UInt8(ascii: ".")
    default: false
    }
  }

  /// Whether an item of a list reads like a sentence too.
  private static func isSentence(_ passage: ProsePassage) -> Bool {
    if case .paragraph = passage.block.kind { return true }
    return passage.words.contains { sentenceWords.contains($0.range, in: passage.text) }
  }

  /// Words without which an item, its full stop or not, is seldom a sentence.
  private static let sentenceWords = WordSet(
    "is are was can will must should has have you we it they I this that You It This If")

  private static func isLead(_ word: ByteRange, in passage: ProsePassage) -> Bool {
    let written = passage.string(word)
    // “Add” with a capital begins an entry of a list of changes.
    return leads.contains(written.lowercased()) && written != "Add" && written != "Added"
      && passage.text[word.start - 1] != UInt8(ascii: "-")
  }

  /// Whether the word at `index` is one of the nouns, and not the first part of a longer one.
  private static func isNoun(
    _ word: ByteRange, at index: Int, in passage: ProsePassage
  ) -> Bool {
    guard nouns.contains(word, in: passage.text) else { return false }
    let after = passage.text[word.end]
    guard after.isSpaceOrLineFeed, index + 1 < passage.words.endIndex else {
      return word.end == passage.range.end || closingMarks.contains(after)
    }
    let next = passage.words[index + 1].range
    return next.start == word.end + 1 && followers.contains(next, in: passage.text)
  }

  /// Whether the word before the code, at `index`, is within a phrase that has its article: “a
  /// built in”, “the newly created”.
  private static func hasArticle(at index: Int, in passage: ProsePassage) -> Bool {
    guard let last = word(beside: index, in: passage) else { return false }
    if last == "built" || articles.contains(last) { return true }
    return last.hasSuffix("ly")
      && word(beside: index - 1, in: passage).map(articles.contains) ?? false
  }

  /// The word before that at `index`, where one space parts them.
  private static func word(beside index: Int, in passage: ProsePassage) -> String? {
    guard index - 1 >= passage.words.startIndex else { return nil }
    let before = passage.words[index - 1].range
    return passage.isOneSpace(from: before.end, to: passage.words[index].range.start)
      ? passage.string(before).lowercased() : nil
  }

  private static let articles = WordSet("the a an this its your our my their each every")

  private static let closingMarks = ByteSet(".,;:!?)")

  private static let leads = WordSet(
    """
    in on to from of by with without under over using via into through inside within for at as \
    use uses used add adds added create creates created open edit set call calls run pass passes
    """)

  private static let nouns = WordSet(
    """
    file directory folder property method class function attribute node command option parameter \
    argument variable field header tag element component module package library branch repository \
    keyword operator flag table column interface object event hook script section key target \
    endpoint plugin container decorator annotation directive constant namespace block selector
    """)

  /// What may stand behind the noun, and begins no compound with it.
  private static let followers = WordSet(
    """
    to is was in and with for that which from of on by at as or but so has will can if when into \
    contains you we I it instead before after because while where like
    """)
}
