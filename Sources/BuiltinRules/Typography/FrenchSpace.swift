import Linting
import SourceText
import TextAnalysis

/// An ordinary space, or none, where French sets one at which no line ends.
enum FrenchSpace: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.FrenchSpace", level: .suggestion,
    summary: "A missing or ordinary space before a French mark or inside guillemets.",
    why: """
      French sets a space before these marks, and one at which no line can end, so that a line never
      begins with a question mark. Text of Canada and Switzerland is left alone, since it closes up
      some of these marks; so are times, addresses and emoticons.
      """,
    languages: ["fr"],
    examples: [
      .flagged("Est-ce vrai⟦ ⟧?", fixed: "Est-ce vrai\\u{202F}?", language: "fr"),
      .flagged("Est-ce vrai⟦?⟧ Oui.", fixed: "Est-ce vrai\\u{202F}? Oui.", language: "fr"),
      .flagged("Il y a ceci⟦ ⟧: rien.", fixed: "Il y a ceci\\u{A0}: rien.", language: "fr"),
      .flagged("Il dit «⟦ ⟧oui⟦ ⟧».", fixed: "Il dit «\\u{A0}oui\\u{A0}».", language: "fr"),
      .accepted("Est-ce vrai\\u{202F}? Oui\\u{A0}: «\\u{A0}oui\\u{A0}».", language: "fr"),
      .accepted("À 10:30 :smile: sur https://a.fr?b=c!", language: "fr"),
      .accepted("C'est vrai?", language: "fr-CA"),
      .accepted("Is it true?", language: "en"),
    ])

  static let check = Rule.Check.prose(trigger: trigger, find)

  private static let trigger = ByteSet(";:!?", withNonASCII: true)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    guard !["CA", "CH"].contains(passage.language?.region) else { return }
    for offset in passage.marks {
      let scalar = passage.text.scalar(at: offset)
      let mark = ByteRange(offset, offset + scalar.length)
      switch scalar.value {
      case "«":
        space(from: mark.end, in: passage).map { add($0, "\u{A0}", behind: "«", passage, &report) }
      case "»": check(before: mark, space: "\u{A0}", in: passage, &report)
      case ":" where endsWord(mark, in: passage) && !closesEmoji(mark, in: passage):
        check(before: mark, space: "\u{A0}", in: passage, &report)
      case ";", "!", "?":
        if endsWord(mark, in: passage) {
          check(before: mark, space: "\u{202F}", in: passage, &report)
        }
      default: break
      }
    }
  }

  /// Whether white space or the end follows `mark`, or further marks.
  private static func endsWord(_ mark: ByteRange, in passage: ProsePassage) -> Bool {
    let after = passage.character(at: mark.end)
    return after.isSpaceOrEdge || after == "»" || after == ")"
  }

  /// Whether `mark` ends a name such as :smile:.
  private static func closesEmoji(_ mark: ByteRange, in passage: ProsePassage) -> Bool {
    var start = mark.start
    while passage.text[start - 1] == UInt8(ascii: "_")
      || passage.character(before: start).isSmallLetter
    {
      start -= 1
    }
    return start < mark.start && passage.character(before: start) == ":"
  }

  private static func check(
    before mark: ByteRange, space right: String, in passage: ProsePassage, _ report: inout Report
  ) {
    let sign = passage.string(mark)
    if passage.text[mark.start - 1] == UInt8(ascii: " ") {
      let space = ByteRange(mark.start - 1, mark.start)
      guard passage.character(before: space.start).isLetter, passage.isContiguous(space) else {
        return
      }
      add(space, right, before: sign, passage, &report)
    } else if passage.character(before: mark.start).isCasedLetter, sign != "»" {
      report.add(
        passage.source(of: mark), "French sets a no-break space before “\(sign)”.",
        fix: passage.fix("Add the space", .review, replacing: mark, with: right + sign))
    }
  }

  private static func space(from start: Int, in passage: ProsePassage) -> ByteRange? {
    passage.text[start] == UInt8(ascii: " ") ? ByteRange(start, start + 1) : nil
  }

  private static func add(
    _ space: ByteRange, _ right: String, before mark: String = "", behind opening: String = "",
    _ passage: ProsePassage, _ report: inout Report
  ) {
    let place = mark.isEmpty ? "behind “\(opening)”" : "before “\(mark)”"
    report.add(
      passage.source(of: space), "A line may end here; set a no-break space \(place).",
      fix: passage.fix("Set a no-break space", .review, replacing: space, with: right))
  }
}
