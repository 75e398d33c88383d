import Linting
import Markup
import SourceText
import TextAnalysis

/// A plural with an apostrophe, such as “two tree's”.
enum PluralApostrophe: BuiltinRule {
  static let info = RuleInfo(
    id: "Grammar.PluralApostrophe", level: .warning,
    summary: "A plural with an apostrophe, such as “two tree's”.",
    why: """
      An apostrophe marks an owner or letters left out. It is looked for behind a word that asks for
      a plural, and in front of “are” and “were”; words that “is” and “has” are joined to are left
      alone.
      """,
    scope: .ownWords, languages: ["en"],
    examples: [
      .flagged(
        "The ⟦rose's⟧ are red, and two ⟦tree's⟧ in the garden are old.",
        fixed: "The roses are red, and two trees in the garden are old.", language: "en"),
      .flagged(
        "They keep several ⟦PC's⟧ and many ⟦puppy’s⟧, and the ⟦party's⟧ were loud.",
        fixed: "They keep several PCs and many puppies, and the parties were loud.",
        language: "en"),
      .flagged(
        "It has various ⟦path's⟧.", fixed: "It has various paths.", language: "en"),
      .accepted(
        "That's the garden's age; it's old, who's there, and today's are red.", language: "en"),
      .accepted(
        "These children's are new, two days' work is done, and some other's in it.",
        language: "en"),
      .accepted("They wrote “the rose's are red” on it.", language: "en"),
      .accepted("Several Anna's were there, and the two book's pages.", language: "en"),
    ])

  static let check = Rule.Check.prose(trigger: trigger, find)

  private static let trigger = ByteSet("'", leads: [0xE2])

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let text = passage.text
    for mark in passage.marks where text[mark] == UInt8(ascii: "'") || text[mark] == 0xE2 {
      let length = text[mark] == UInt8(ascii: "'") ? 1 : text.starts(with: "’", at: mark) ? 3 : 0
      guard length > 0, text[mark + length] == UInt8(ascii: "s"),
        let form = form(before: mark, in: passage)
      else { continue }
      let word = ByteRange(form.start, mark + length + 1)
      guard isPlural(word, in: passage), passage.isContiguous(word),
        !passage.block.containers.isQuotation, !passage.isQuoted(word),
        !passage.isMarkedForeign(word)
      else { continue }
      let written = passage.string(word)
      let right = plural(of: passage.string(form))
      report.add(
        passage.source(of: word),
        "A plural takes no apostrophe: write “\(right)” instead of “\(written)”.",
        fix: passage.fix("Write “\(right)”", .review, replacing: word, with: right))
    }
  }

  /// The word in front of an apostrophe, if it is one of small letters or an abbreviation, and the
  /// apostrophe stands for no “is”, “has” or “us”.
  private static func form(before mark: Int, in passage: ProsePassage) -> ByteRange? {
    let text = passage.text
    let start = text.startOfRun(before: mark, downTo: passage.range.start) { $0.isASCIILetter }
    let form = ByteRange(start, mark)
    guard form.count > 1, passage.character(before: start).isSpaceOrEdge else { return nil }
    let isSmall = text[form].buffer.allSatisfy { $0.isASCIILowercase }
    let isCapital = text[form].buffer.allSatisfy { $0.isASCIIUppercase }
    guard isSmall && form.count > 2 || isCapital else { return nil }
    return joined.contains(form, in: text) ? nil : form
  }

  /// Whether what stands around asks for a plural.
  private static func isPlural(_ word: ByteRange, in passage: ProsePassage) -> Bool {
    let after = passage.text[word.end]
    guard after == UInt8(ascii: " ") else {
      return ByteSet(".,;:!?)").contains(after) && follows(word, in: passage)
    }
    let next = passage.smallWord(from: word.end + 1)
    return verbs.contains(next, in: passage.text)
      || followers.contains(next, in: passage.text) && follows(word, in: passage)
  }

  /// Whether a word that asks for a plural stands before.
  private static func follows(_ word: ByteRange, in passage: ProsePassage) -> Bool {
    let end = word.start - 1
    guard end > passage.range.start, passage.text[end] == UInt8(ascii: " ") else { return false }
    return quantities.contains(passage.smallWord(before: end), in: passage.text)
  }

  private static func plural(of form: String) -> String {
    guard form.hasSuffix("y"), let before = form.dropLast().last, !"aeiou".contains(before)
    else { return form + "s" }
    return form.dropLast() + "ies"
  }

  private static let verbs = WordSet("are were")

  private static let followers = WordSet(
    "in on to for from that which with and or at by")

  private static let quantities = WordSet(
    """
    these those many several some few two three four five ten both various multiple different \
    numerous
    """)

  /// What “is”, “has” and “us” are joined to, and what owns what is not named: “today's are red”.
  private static let joined = WordSet(
    """
    it that what who there here where how let she he one everyone someone everybody nobody anyone \
    today tomorrow yesterday else body thing anything everything something nothing why when this \
    other another people men women children day week month year which
    """)
}
