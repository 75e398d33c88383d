import Linting
import Markup
import SourceText
import TextAnalysis

/// A paragraph of sentences that ends with none of the marks that end one.
enum MissingStop: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.MissingStop", level: .warning,
    summary: "A paragraph without a full stop at its end.",
    why: """
      The last full stop of a paragraph is the one that gets lost. It is told only of paragraphs
      that have several sentences, before a heading, another paragraph or the end of the text, and
      only in posts that end most others properly: who writes verse or signs a letter is left alone.
      """,
    scope: .paragraphs, languages: ["en"],
    examples: [
      .flagged(
        "\(paragraphs)The garden is old. There are many roses in the ⟦summer⟧",
        fixed: "\(paragraphs)The garden is old. There are many roses in the summer.",
        language: "en"),
      .flagged(
        "\(paragraphs)The garden is old. There are roses in the ⟦summer⟧\n\n## House\n\nIt rains.",
        language: "en"),
      .flagged(
        "The garden is old. There are many roses in the ⟦summer⟧\n\n\(paragraphs)It rains.",
        language: "en"),
      .accepted(
        "\(paragraphs)The garden is old. There are roses in it, of these kinds\n\n- red ones",
        language: "en"),
      .accepted(
        "\(paragraphs)The garden is old. There are more roses in the\n\n    sun", language: "en"),
      .accepted(
        "\(paragraphs)The garden is old. With love from the roses — all of them", language: "en"),
      .accepted(
        """
        The garden is old. There are many roses in the summer

        The garden is old. There are many roses in the summer
        """, language: "en"),
    ])

  private static let paragraphs = String(
    repeating: "The garden is old. There are many roses in it in the summer.\n\n", count: 4)

  static let check = Rule.Check.post(find)

  private static func find(in post: Post, _ report: inout Report) {
    post.document.prose.text.withBytes { text in
      var closed = 0
      var open: [ProsePassage] = []
      for (index, block) in post.document.prose.blocks.enumerated()
      where block.text.count > 0 {
        guard case .paragraph = block.kind, block.containers.rawValue == 0,
          post.blockWords[index].count >= fewestWords
        else { continue }
        let passage = post.passage(ofBlock: index, in: text)
        if endsProperly(passage) {
          closed += 1
        } else if passage.character(before: passage.range.end).isSmallLetter {
          open.append(passage)
        }
      }
      guard closed >= fewestClosed, open.count * 4 <= closed else { return }
      for passage in open where isSentence(passage) && standsAlone(passage) {
        tell(passage, &report)
      }
    }
  }

  private static func tell(_ passage: ProsePassage, _ report: inout Report) {
    guard let word = passage.words.last, word.range.end == passage.range.end else { return }
    let written = passage.string(word.range)
    report.add(
      passage.source(of: word.range), "The paragraph ends without a full stop.",
      fix: passage.fix("Add a full stop", .review, replacing: word.range, with: written + "."))
  }

  /// Whether a mark that ends a sentence is the last character, quotes and brackets not counted.
  private static func endsProperly(_ passage: ProsePassage) -> Bool {
    var end = passage.range.end
    while let last = passage.character(before: end), Optional(last).isClosing {
      if last.endsSentence { return true }
      end -= UTF8.width(last)
    }
    return false
  }

  /// Whether it is English, begins as a sentence does and holds another one before its last, which
  /// is no mere signature.
  private static func isSentence(_ passage: ProsePassage) -> Bool {
    guard passage.language?.isEnglish == true, passage.character(at: passage.range.start).isCapital,
      let stop = passage.marks.last(where: { endsSentence($0, in: passage) })
    else { return false }
    return passage.words.count { $0.range.start > stop } >= fewestLastWords
      && !passage.marks.contains { $0 > stop && isDash($0, in: passage.text) }
  }

  /// Whether a mark may set off a signature: a dash, a hyphen for one or a colon.
  private static func isDash(_ mark: Int, in text: ByteView) -> Bool {
    switch text[mark] {
    case UInt8(ascii: ":"): true
    case UInt8(ascii: "-"): text[mark - 1] == UInt8(ascii: " ")
    default: text.starts(with: "–", at: mark) || text.starts(with: "—", at: mark)
    }
  }

  private static func endsSentence(_ mark: Int, in passage: ProsePassage) -> Bool {
    passage.text[mark].endsSentence
      && passage.isOneSpace(from: mark + 1, to: mark + 2)
      && passage.character(at: mark + 2).isCapital
      && passage.character(before: mark).isSmallLetter
  }

  /// Whether nothing that it may lead up to follows: a list, code, a picture.
  private static func standsAlone(_ passage: ProsePassage) -> Bool {
    let prose = passage.post.document.prose
    let source = passage.post.source.bytes
    let next = passage.index + 1 < prose.blocks.count ? prose.blocks[passage.index + 1] : nil
    if let next {
      guard next.containers.isEmpty else { return false }
      switch next.kind {
      case .paragraph, .heading: break
      default: return false
      }
    }
    // Markup that ends with the text, as a link or an italic remark does, stands outside of it.
    return source[passage.block.source.end..<(next?.source.start ?? source.count)]
      .allSatisfy { $0.isLineEnd || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "#") }
  }

  private static let fewestWords = 8
  private static let fewestClosed = 4
  private static let fewestLastWords = 4
}
