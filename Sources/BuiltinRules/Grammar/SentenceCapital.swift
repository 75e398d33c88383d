import Lexicon
import Linting
import Markup
import ShippedLexicon
import SourceText
import TextAnalysis

/// A small letter at the start of a sentence.
enum SentenceCapital: BuiltinRule {
  static let info = RuleInfo(
    id: "Grammar.SentenceCapital", level: .warning,
    summary: "A small letter at the start of a sentence.",
    why: """
      A sentence begins with a capital; behind a full stop, that may be what should be a comma.
      Names such as npm and iOS keep their small letter, so only the commonest words of English are
      reported, and only behind a whole word, for “etc.”, “approx.” and “p. 5” end nothing, or at
      the start of a paragraph behind a heading or a paragraph that is closed.
      """,
    scope: .ownWords, languages: ["en"],
    examples: [
      .flagged("It rains. ⟦the⟧ roof leaks.", fixed: "It rains. The roof leaks.", language: "en"),
      .flagged("They sing here. ⟦and⟧ they dance.", language: "en"),
      .flagged(
        "We like the tea. ⟦it⟧ is old.", fixed: "We like the tea. It is old.", language: "en"),
      .flagged(
        "# Home\n\n⟦we⟧ sing under the old roof.",
        fixed: "# Home\n\nWe sing under the old roof.", language: "en"),
      .flagged("The roof leaks.\n\n⟦so⟧ they sing in the garden.", language: "en"),
      .accepted(
        "# Home\n\nnpm is what we use.\n\n    code\n\nwhere code is old.", language: "en"),
      .accepted("The roof leaks and\n\nthe garden is old.", language: "en"),
      .accepted("Bread, cake etc. and tea. It is approx. the half.", language: "en"),
      .accepted("We use npm. npm is fine. iOS too. So it goes... and goes.", language: "en"),
      .accepted("She said: “It rains. the roof leaks.”", language: "en"),
      .accepted("See plan B. the one with no. of rows max. in it.", language: "en"),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet("."), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let first = passage.smallWord(from: passage.range.start)
    if beginsSentence(first, in: passage), isClosed(passage.block, in: passage.text),
      passage.words.count >= fewestWords, followsSentence(passage)
    {
      tell(first, in: passage, &report)
    }
    let text = passage.text
    for stop in passage.marks
    where text[stop] == UInt8(ascii: ".") && text[stop + 2].isASCIILowercase
      && passage.isOneSpace(from: stop + 1, to: stop + 2)
    {
      let next = passage.smallWord(from: stop + 2)
      guard endsSentence(stop, in: passage), beginsSentence(next, in: passage),
        passage.isContiguous(ByteRange(stop - 1, next.end)),
        !passage.block.containers.isQuotation, !passage.isQuoted(next)
      else { continue }
      tell(next, in: passage, &report)
    }
  }

  private static func tell(
    _ word: ByteRange, in passage: ProsePassage, _ report: inout Report
  ) {
    let right = LetterCase.title.applied(to: passage.string(word))
    report.add(
      passage.source(of: word), "A sentence begins with a capital: write “\(right)”.",
      fix: passage.fix("Write a capital", .review, replacing: word, with: right))
  }

  /// Whether nothing but a blank line parts a paragraph from a heading or a closed paragraph: it
  /// cannot go on with what code, a list or a formula interrupted.
  private static func followsSentence(_ passage: ProsePassage) -> Bool {
    guard passage.index > 0, isText(passage.block) else { return false }
    let before = passage.post.document.prose.blocks[passage.index - 1]
    guard before.containers == passage.block.containers, !before.containers.isQuotation,
      passage.post.source.bytes[before.source.end..<passage.block.source.start]
        .allSatisfy({ $0.isLineEnd || $0 == UInt8(ascii: " ") })
    else { return false }
    if case .heading = before.kind { return true }
    return isText(before) && isClosed(before, in: passage.text)
  }

  private static func isText(_ block: ProseBlock) -> Bool {
    block.kind == .paragraph || block.kind == .listItem
  }

  private static func isClosed(_ block: ProseBlock, in text: ByteView) -> Bool {
    block.text.count > 0 && text[block.text.end - 1].endsSentence
  }

  /// Whether a whole word stands before the full stop, and nothing short for one.
  private static func endsSentence(_ stop: Int, in passage: ProsePassage) -> Bool {
    let range = passage.smallWord(before: stop)
    guard range.count >= shortest, passage.character(before: range.start).isSpaceOrEdge,
      !shortened.contains(range, in: passage.text)
    else { return false }
    let facts = ShippedLexicon.words.facts(of: passage.text[range].buffer)
    return facts.isKnown && facts.marks.isDisjoint(with: .abbreviation)
  }

  private static func beginsSentence(_ word: ByteRange, in passage: ProsePassage) -> Bool {
    passage.text[word.end] == UInt8(ascii: " ") && openers.contains(word, in: passage.text)
  }

  /// In letters.
  private static let shortest = 3
  private static let fewestWords = 5

  /// Words that sentences begin with and that name nothing.
  private static let openers = WordSet(
    """
    a after also although an and as at because before but by each even every finally first for \
    from he here how however if in instead is it just many maybe most my next no not now of on \
    once one or our she since so some still such that the their then there therefore these they \
    this those though thus to we what when where which while who why with yes you your
    """)

  /// Words that are also short for longer ones.
  private static let shortened = WordSet(
    """
    abbr adj adv alt app approx arg avg cap cit cont corp dept dest dim dir div doc esp est etc \
    excl ext feat fig figs fin freq gen govt hrs ill inc incl ind inst int lat len lib lit long \
    ltd max med min mins misc mod mult nat num obj opp opt orig perf pop poss prep pres prev prob \
    proc prof prop ref rel rep req res resp rev sec secs sing sol spec str sub tel temp tot trans \
    var vol vols
    """)
}
