import Linting
import Markup
import SourceText
import TextAnalysis

/// Two spaces where one belongs.
enum DuplicateSpace: BuiltinRule {
  private static let afterSentence = RuleOption(
    "after-sentence", default: false, "Whether two spaces may stand after the end of a sentence.")

  static let info = RuleInfo(
    id: "Typography.DuplicateSpace", level: .warning,
    summary: "Two or more spaces in a row.",
    why: """
      A browser shows one space however many there are, so the others are noise in the source; with
      a no-break space among them the gap is seen. Line ends, indentation, the padding of tables and
      columns aligned by hand are left alone, and so are two spaces after sentences where the post
      has them after half or more, and more than one hardly ever elsewhere: then they are meant.
      Spaces before a punctuation mark are Typography.SpaceBeforePunctuation's.
      """,
    options: [afterSentence.info],
    examples: [
      .flagged("One sentence.⟦  ⟧Another one.", fixed: "One sentence. Another one."),
      .flagged("A⟦   ⟧wide gap\nin a line.", fixed: "A wide gap\nin a line."),
      .flagged("A gap⟦ \\u{A0}⟧that shows.", fixed: "A gap that shows."),
      .flagged("A gap⟦ &#160;⟧that shows.", fixed: "A gap that shows."),
      .flagged("It is **bold**⟦  ⟧here.", fixed: "It is **bold** here."),
      .accepted("The line ends here,  \nand the next one begins."),
      .accepted("See `a  b` for an example."),
      .accepted("| Name  | Size   |\n| ----- | ------ |\n| disk  | large  |\n"),
      .accepted("exit       leave the program\nhelp       show all commands"),
      .accepted("Before <!-- a remark --> after."),
      .accepted("It is 10\\u{A0}km from here."),
      .accepted("It came on May  9, 2019."),
    ])

  static let check: Rule.Check = check(.none)

  static func check(_ options: OptionSettings) -> Rule.Check {
    let allowsTwo = options[afterSentence]
    return .post { find(in: $0, afterSentence: allowsTwo, &$1) }
  }

  private struct Gap {
    let block: Int
    let range: ByteRange
    /// Whether it is two spaces after the end of a sentence.
    let isAfterSentence: Bool
  }

  private static func find(
    in post: Post, afterSentence allowsTwo: Bool, _ report: inout Report
  ) {
    post.document.prose.text.withBytes { text in
      var gaps: [Gap] = []
      let prose = post.document.prose
      guard prose.marks.contains(where: { isOfGap(text[$0]) }) else { return }
      for (index, block) in prose.blocks.enumerated()
      where prose.marks(of: block).contains(where: { isOfGap(text[$0]) }) {
        addGaps(of: post.passage(ofBlock: index, in: text), to: &gaps)
      }
      if gaps.isEmpty { return }
      let sparesSentences = allowsTwo || isCustom(gaps, of: post, text)
      for gap in gaps where !(sparesSentences && gap.isAfterSentence) {
        let passage = post.passage(ofBlock: gap.block, in: text)
        report.add(
          passage.source(of: gap.range),
          "There are \(count(gap.range, in: text)) spaces here; one is enough.",
          fix: passage.fix("Keep one space", .safe, replacing: gap.range, with: " "))
      }
    }
  }

  /// Whether a mark may be in a gap: the second of two spaces is one, and so is a no-break space.
  private static func isOfGap(_ mark: UInt8) -> Bool { mark == UInt8(ascii: " ") || mark == 0xC2 }

  private static func addGaps(of passage: ProsePassage, to gaps: inout [Gap]) {
    let text = passage.text
    let known = gaps.count
    var end = passage.range.start
    for mark in passage.marks where mark >= end && isOfGap(text[mark]) {
      let gap = passage.spaces(from: text[mark - 1] == UInt8(ascii: " ") ? mark - 1 : mark)
      end = gap.end
      guard isDuplicate(gap, in: text), !isPaddedDay(gap, in: passage), !passage.isAtLineEdge(gap),
        passage.isContiguous(gap),
        !SpaceBeforePunctuation.reports(markAt: gap.end, in: passage)
      else { continue }
      if gaps.count == known, holdsColumns(passage) { return }
      let isDouble = count(gap, in: text) == 2
      gaps.append(
        Gap(
          block: passage.index, range: gap,
          isAfterSentence: isDouble && endsSentence(before: gap.start, in: passage)))
    }
  }

  /// Whether the post has two spaces after at least half of its sentences, and elsewhere one gap at
  /// most or one in ten: who types two after a full stop makes slips like all others.
  private static func isCustom(_ gaps: [Gap], of post: Post, _ text: ByteView) -> Bool {
    let double = gaps.count(where: \.isAfterSentence)
    let elsewhere = gaps.count - double
    guard double >= fewestOfCustom, elsewhere <= max(1, gaps.count / 10) else { return false }
    let prose = post.document.prose
    let single = prose.blocks.reduce(0) { sum, block in
      sum + prose.marks(of: block).count { isLoneSpaceAfterSentence($0, in: text) }
    }
    return single <= double
  }

  private static let fewestOfCustom = 3

  /// Whether a mark ends a sentence, and one space parts it from the capital of the next.
  private static func isLoneSpaceAfterSentence(_ mark: Int, in text: ByteView) -> Bool {
    text[mark].endsSentence && text[mark + 1] == UInt8(ascii: " ")
      && text[mark + 2].isASCIIUppercase
  }

  /// Whether a full stop or another end of a sentence stands there, closing marks aside.
  private static func endsSentence(before offset: Int, in passage: ProsePassage) -> Bool {
    var offset = offset
    while offset > passage.range.start, let character = passage.character(before: offset),
      ["”", "’", "\"", "'", ")", "»"].contains(character)
    {
      offset -= UTF8.width(character)
    }
    return passage.character(before: offset)?.endsSentence ?? false
  }

  /// Whether `gap` is more than one space, an ordinary one among them. No-break spaces alone are
  /// there on purpose.
  private static func isDuplicate(_ gap: ByteRange, in text: ByteView) -> Bool {
    gap.count > 1 && text[gap].buffer.contains(UInt8(ascii: " "))
  }

  /// Whether a day of one digit is set below those of two, as in “May  9, 2019”.
  private static func isPaddedDay(_ gap: ByteRange, in passage: ProsePassage) -> Bool {
    let (text, start) = (passage.text, gap.start - 3)
    return gap.count == 2 && start >= passage.range.start
      && months.contains(ByteRange(start, gap.start), in: text)
      && text[gap.end].isASCIIDigit && !text[gap.end + 1].isASCIIDigit
  }

  private static let months = WordSet("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")

  /// Whether wide gaps stand in several lines, twice in one, or in a table: text that is aligned by
  /// hand.
  private static func holdsColumns(_ passage: ProsePassage) -> Bool {
    var gaps = 0
    var end = passage.range.start
    // The second of three spaces and the third are marks.
    for mark in passage.marks
    where mark >= end && passage.text.starts(with: "   ", at: mark - 1) {
      gaps += 1
      end = passage.spaces(from: mark).end
    }
    let isInTable = passage.block.containers.contains(.table)
    return gaps > (isInTable ? 0 : 1)
  }

  private static func count(_ gap: ByteRange, in text: ByteView) -> Int {
    text[gap].buffer.count { $0 != 0xC2 }
  }
}
