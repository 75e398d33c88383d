import Linting
import SourceText
import TextAnalysis

/// Two words that a comma, a full stop or a bracket parts, and no space.
enum MissingSpace: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.MissingSpace", level: .warning,
    summary: "A comma or another mark with no space behind it.",
    why: """
      Without the space two words read as one, and a line cannot end there. Numbers, file names,
      domains, names such as Node.js and lists of codes such as a,b,c are left alone: behind a full
      stop a capital must begin one of the commonest words of the language.
      """,
    examples: [
      .flagged("Tea⟦,⟧coffee and cake.", fixed: "Tea, coffee and cake."),
      .flagged(
        "This is the end⟦.⟧The next one begins.", fixed: "This is the end. The next one begins.",
        language: "en"),
      .flagged("Is it so⟦?⟧It is.", fixed: "Is it so? It is.", language: "en"),
      .flagged("It rains (a bit)⟦.⟧The end.", fixed: "It rains (a bit). The end.", language: "en"),
      .flagged(
        "They sang⟦(⟧they always do).", fixed: "They sang (they always do).",
        language: "en"),
      .flagged("Das ist gut⟦;⟧es bleibt so.", fixed: "Das ist gut; es bleibt so.", language: "de"),
      .flagged(
        "Nous avons fini⟦.⟧Les autres aussi.", fixed: "Nous avons fini. Les autres aussi.",
        language: "fr"),
      .accepted("Use System.Text or fmt.Println, see example.Com and Node.Js.", language: "en"),
      .accepted("There are 1,000 of them, in a,b,c and x,y (tl;dr).", language: "en"),
      .accepted("The bush(es) and print(x) are f(a b).", language: "en"),
      .accepted("Κάνε ό,τι θέλεις.", language: "el"),
      .accepted("The types are String,Int,Bool here.", language: "en"),
      .accepted("See index.html?This=that, e.g.this.", language: "en"),
      .accepted("Das Auto kostet 3,5 Tsd.", language: "de"),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet(",;.!?("), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let text = passage.text
    // Nearly all marks have a space behind them.
    for offset in passage.marks where text[offset + 1] > 0x3F {
      let mark = ByteRange(offset, offset + 1)
      if text[offset] == UInt8(ascii: "(") {
        if beginsRemark(mark, in: passage) { tell(mark, isBefore: true, in: passage, &report) }
      } else if endsPhrase(text[offset]), joins(mark, in: passage) {
        tell(mark, isBefore: false, in: passage, &report)
      }
    }
  }

  private static func tell(
    _ mark: ByteRange, isBefore: Bool, in passage: ProsePassage, _ report: inout Report
  ) {
    let sign = passage.string(mark)
    // Beside markup a space may begin or end an emphasis.
    let isPlain = passage.isContiguous(ByteRange(mark.start - 1, mark.end + 1))
    report.add(
      passage.source(of: mark), "Put a space \(isBefore ? "before" : "after") “\(sign)”.",
      fix: isPlain
        ? passage.fix(
          "Add a space", .safe, replacing: mark, with: isBefore ? " " + sign : sign + " ")
        : nil)
  }

  private static func endsPhrase(_ mark: UInt8) -> Bool {
    mark.endsSentence || mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";")
  }

  /// Whether an opening bracket stands right behind a word of English that names no function, and
  /// words follow in it.
  private static func beginsRemark(_ mark: ByteRange, in passage: ProsePassage) -> Bool {
    guard passage.language?.isEnglish == true, let before = word(before: mark.start, in: passage),
      before.count >= shortestBeforeRemark, passage.character(at: before.start).isSmallLetter,
      let second = passage.words.first(where: { $0.range.start > mark.end }),
      let first = passage.words.first(where: { $0.range.start == mark.end }),
      passage.isOneSpace(from: first.range.end, to: second.range.start)
    else { return false }
    return isCommon(first.range, in: passage) && second.range.count > 1
  }

  private static let shortestBeforeRemark = 4

  /// Whether whole words stand on both sides of `mark`, which belongs to none of them.
  private static func joins(_ mark: ByteRange, in passage: ProsePassage) -> Bool {
    let sign = passage.text[mark.start]
    let next = passage.character(at: mark.end)
    // Most are full stops in the names of files.
    guard sign.endsSentence ? next.isCapital : next.isSmallLetter,
      let after = word(from: mark.end, in: passage)
    else { return false }
    if sign == UInt8(ascii: "."), passage.character(before: mark.start) == ")" {
      return passage.character(before: mark.start - 1).isSmallLetter && isCommon(after, in: passage)
    }
    guard let before = word(before: mark.start, in: passage) else { return false }
    guard sign.endsSentence else { return before.count > 2 && after.count > 1 }
    return before.count >= (sign == UInt8(ascii: ".") ? 3 : 2)
      && passage.character(before: mark.start).isSmallLetter
      && passage.character(at: before.start).isSmallLetter && isCommon(after, in: passage)
  }

  /// The letters before `end`, if nothing but a space or an opening mark stands before them.
  private static func word(before end: Int, in passage: ProsePassage) -> ByteRange? {
    var start = end
    while let letter = passage.character(before: start), Optional(letter).isCasedLetter {
      start -= UTF8.width(letter)
    }
    let edge = passage.character(before: start)
    guard start < end, edge.isSpaceOrEdge || edge.isOpening else { return nil }
    return ByteRange(start, end)
  }

  /// The letters from `start` on, if nothing but a space or a closing mark stands behind them.
  private static func word(from start: Int, in passage: ProsePassage) -> ByteRange? {
    var end = start
    while let letter = passage.character(at: end), Optional(letter).isCasedLetter {
      end += UTF8.width(letter)
    }
    let edge = passage.character(at: end)
    guard start < end, edge.isSpaceOrEdge || edge.isClosing else { return nil }
    // A mark that again has no space behind it belongs to a list of codes or a name.
    let isAlone = edge.isSpaceOrEdge || !passage.character(at: end + 1).isLetter
    return isAlone || edge == "'" || edge == "’" ? ByteRange(start, end) : nil
  }

  /// Whether the word is one that sentences begin with rather than names.
  private static func isCommon(_ word: ByteRange, in passage: ProsePassage) -> Bool {
    guard let language = passage.language else { return false }
    return StopWords.contains(passage.string(word).lowercased(), in: language)
  }
}
