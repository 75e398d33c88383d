import Linting
import SourceText
import TestSupport
import Testing

struct WrappingTests {
  private static let moved: [(Wrapping, oneLine: String, twoLines: String?)] = [
    (.plain, "é ⟦b⟧ c", "a ⟦b\nc⟧"),
    (.afterEmoji, "😀 é ⟦b⟧ c", "😀 a ⟦b\nc⟧"),
    (.crlf, "é ⟦b⟧ c", "a ⟦b\r\nc⟧"),
    (.blockQuote, "> é ⟦b⟧ c", "> a ⟦b\n> c⟧"),
    (.listItem, "- é ⟦b⟧ c", "- a ⟦b\n  c⟧"),
    (.tableCell, "| Head |\n| --- |\n| é ⟦b⟧ c |\n", nil),
    (.heading, "## é ⟦b⟧ c", nil),
    (.emphasis, "*é ⟦b⟧ c*", "*a ⟦b\nc⟧*"),
    (.htmlParagraph, "<p>é ⟦b⟧ c</p>\n", "<p>a ⟦b\nc⟧</p>\n"),
    (.codeSpan, "`é ⟦b⟧ c`", nil),
    (.codeBlock, "```text\né ⟦b⟧ c\n```\n", "```text\na ⟦b\nc⟧\n```\n"),
    (.htmlComment, "<!-- é ⟦b⟧ c -->\n", "<!-- a ⟦b\nc⟧ -->\n"),
  ]

  /// An example of one line and one of two in every wrapping, the marks moved along.
  @Test(arguments: moved)
  func movesRangesAlong(_ wrapping: Wrapping, oneLine: String, twoLines: String?) throws {
    #expect(wrapping.wrap(try MarkedText("é ⟦b⟧ c"))?.marked == oneLine)
    #expect(wrapping.wrap(try MarkedText("a ⟦b\nc⟧"))?.marked == twoLines)
  }

  @Test func blankLinesKeepTheQuoteAndEndWithoutSpaces() throws {
    let example = try MarkedText("a\n\n⟦b⟧")
    #expect(Wrapping.blockQuote.wrap(example)?.marked == "> a\n>\n> ⟦b⟧")
    #expect(Wrapping.listItem.wrap(example)?.marked == "- a\n\n  ⟦b⟧")
  }

  /// What begins a block of its own, or stands in front of all, changes its meaning elsewhere.
  @Test(arguments: [
    "# Title", "- item", "1. item", "a\n\nb", " indented", "```\ncode\n```", "<p>a",
  ])
  func blocksFitNoInlineWrapping(_ text: String) {
    let example = MarkedText(text: text, ranges: [])
    let inline: [Wrapping] = [.afterEmoji, .tableCell, .heading, .emphasis, .codeSpan]
    for wrapping in inline {
      #expect(wrapping.wrap(example) == nil, "\(wrapping)")
    }
    #expect(Wrapping.blockQuote.wrap(example) != nil)
  }

  @Test func frontMatterStaysWhereItIs() {
    let example = MarkedText(text: "---\ntitle: a\n---\nb", ranges: [])
    let fitting = Wrapping.allCases.filter { $0.wrap(example) != nil }
    #expect(fitting == [.plain, .crlf])
  }
}
