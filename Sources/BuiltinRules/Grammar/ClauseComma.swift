import Linting
import Markup
import SourceText
import TextAnalysis

/// No comma between “If it rains” and the main clause behind it.
enum ClauseComma: BuiltinRule {
  static let info = RuleInfo(
    id: "Grammar.ClauseComma", level: .warning,
    summary: "No comma between “If it rains” and the main clause behind it.",
    why: """
      A clause that begins with “if”, “when” or “because” and leads into a sentence ends with a
      comma: without one, readers run on into the main clause. The main clause is known by its
      pronoun and verb; it is silent where the pronoun may go on with what stands before (“if you
      like the bread you see”), and where a comma follows.
      """,
    scope: .ownWords, languages: ["en"],
    examples: [
      .flagged(
        "If you want to eat some old ⟦bread you⟧ should come in the morning.",
        fixed: "If you want to eat some old bread, you should come in the morning.",
        language: "en"),
      .flagged(
        "It rains. When the baker is not at ⟦home then⟧ we can sing in the street.",
        fixed: "It rains. When the baker is not at home, then we can sing in the street.",
        language: "en"),
      .flagged(
        "Because the roof of it was so ⟦old it⟧ had many holes.",
        fixed: "Because the roof of it was so old, it had many holes.", language: "en"),
      .accepted("If you like the things you can buy in the old town, come here.", language: "en"),
      .accepted(
        "If you have the bread you would like to eat but no plate to put it on:", language: "en"),
      .accepted(
        "When the baker is at home, we can sing. It was old when he said it was new.",
        language: "en"),
      .accepted("He said: “If you want some old bread you should come.”", language: "en"),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet(".!?:"), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    guard !passage.block.containers.isQuotation else { return }
    checkSentence(at: textStart(of: passage), in: passage, &report)
    let text = passage.text
    for mark in passage.marks where text[mark].endsSentence {
      let start = passage.spaces(from: mark + 1).end
      if start > mark + 1 { checkSentence(at: start, in: passage, &report) }
    }
  }

  /// Where the words begin, behind pictures such as 😀.
  private static func textStart(of passage: ProsePassage) -> Int {
    var start = passage.range.start
    while passage.text[start] >= 0x80, let character = passage.character(at: start),
      character.properties.generalCategory == .otherSymbol || character == "\u{FE0F}"
    {
      start += UTF8.width(character)
    }
    return start == passage.range.start ? start : passage.spaces(from: start).end
  }

  private static func checkSentence(
    at start: Int, in passage: ProsePassage, _ report: inout Report
  ) {
    guard let opener = openerEnd(at: start, in: passage.text),
      let end = clausesEnd(from: opener, in: passage),
      let place = mainClause(in: ByteRange(opener, end), of: passage), !passage.isQuoted(place)
    else { return }
    let words = passage.string(place).split(whereSeparator: \.isWhitespace)
    let lead = ByteRange(place.start, place.start + words[0].utf8.count)
    guard passage.isContiguous(lead) else { return }
    report.add(
      passage.source(of: place),
      "The main clause begins here: write “\(words.joined(separator: ", "))”, with a comma.",
      fix: passage.fix("Set a comma", .review, replacing: lead, with: words[0] + ","))
  }

  /// The offset after a conjunction that may lead in, with the space behind it.
  private static func openerEnd(at start: Int, in text: ByteView) -> Int? {
    guard initials.contains(text[start]) else { return nil }
    let second = text[start + 1]
    for opener in openers
    where opener.utf8Start[1] == second && text.starts(with: opener, at: start) {
      return start + opener.utf8CodeUnitCount
    }
    return nil
  }

  /// The first letters of all of them.
  private static let initials = ByteSet("ABIOSW")

  private static let openers: [StaticString] = [
    "If ", "When ", "Whenever ", "Once ", "After ", "While ", "Because ", "Although ", "Before ",
    "Since ", "As soon as ",
  ]

  /// Where the sentence ends whose clauses begin at `start`; nil where a comma or another mark
  /// parts them.
  private static func clausesEnd(from start: Int, in passage: ProsePassage) -> Int? {
    let text = passage.text
    let marks = passage.marks
    for mark in marks[marks.partitioningIndex { $0 >= start }...] {
      switch text[mark] {
      case UInt8(ascii: ","), UInt8(ascii: ";"): return nil
      case let byte where byte.endsSentence || byte == UInt8(ascii: ":"):
        // “node.js” goes on.
        if mark + 1 >= passage.range.end || text[mark + 1].isSpaceOrLineFeed { return mark }
      case 0x80...:
        if text.starts(with: "–", at: mark) || text.starts(with: "—", at: mark) { return nil }
      default: break
      }
    }
    return nil
  }

  private static let brackets = ByteSet("()\"")

  /// The word before the main clause and the one that begins it: its pronoun, or “then”.
  private static func mainClause(
    in clauses: ByteRange, of passage: ProsePassage
  ) -> ByteRange? {
    let text = passage.text
    var words: [ByteRange] = []
    var index = clauses.start
    while index < clauses.end, index - clauses.start <= longest {
      let end = text.endOfRun(from: index, to: clauses.end) { !$0.isSpaceOrLineFeed }
      // What is in brackets belongs to neither clause.
      if text.firstIndex(in: brackets, from: index, to: end) < end { return nil }
      words.append(ByteRange(index, end))
      index = passage.spaces(from: end).end
      if index == end { index += 1 }
      guard words.count > 3, clauses.end - end >= shortestRest else { continue }
      guard pronouns.contains(words[words.count - 2], in: text) else { continue }
      let recent = words.suffix(4).map { passage.string($0) }
      guard isVerb(recent[3], before: index, in: passage) else { continue }
      let first = words[words.count - 4], last = words[words.count - 3]
      if recent[1] == "then" {
        guard isLead(recent[0]) else { continue }
        return first.union(last)
      }
      guard last.end - clauses.start >= shortestClause, isLead(recent[1]),
        !within.contains(recent[1])
      else { continue }
      return last.union(words[words.count - 2])
    }
    return nil
  }

  /// Whether `word`, behind which comes what begins at `next`, is a verb of a main clause; who
  /// “would like” something rather belongs to what stands before.
  private static func isVerb(_ word: String, before next: Int, in passage: ProsePassage) -> Bool {
    verbs.contains(word)
      && !(word == "would" && passage.text.starts(with: "like ", at: next))
  }

  private static func isLead(_ word: String) -> Bool {
    word.utf8.count > 1 && word.utf8.allSatisfy { $0.isASCIILowercase }
  }

  /// In bytes: what a clause that leads in has at least, what is searched of a sentence, and what
  /// the main clause has at least behind its verb.
  private static let shortestClause = 12
  private static let longest = 130
  private static let shortestRest = 5

  private static let pronouns = WordSet("you we I they it he she")

  private static let verbs = WordSet(
    """
    can should will must may could would might have had has get gets was were is are am don't \
    don’t can't can’t won't won’t does do use found deploys creates returns makes works starts \
    becomes takes shows
    """)

  /// Behind these the pronoun belongs to the clause that leads in, or to one within it.
  private static let within = WordSet(
    """
    that which what how where when if and or but because as than of for with to by in on so \
    while before after until unless whether who whom whose why the an said say think thought \
    know knew believe sure hope thing things way ways one ones all everything anything something \
    nothing whatever everyone someone since once like realize realized mean means guess wish \
    feel felt suppose assume figure announced noticed discovered learned heard told explained \
    proved more most first last only at from about into then though although not no project \
    people person feature features tool tools option options question questions problem problems \
    issue issues changes stuff much many information kind kinds type types place places word \
    words step steps skill skills myths stories content work job price code
    """)
}
