import Linting
import Markup
import SourceText
import Testing

/// What is made of a post by rules whose fixes agree, conflict, or would do harm.
struct FixerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rules: [Rule]
    let text: String
    let fixed: String
    var safety = Fix.Safety.safe
    var markup = MarkupKind.markdown
    var unsettled: Set<RuleID> = []

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "one fix", rules: [.replacing("a", with: "b")], text: "a c a", fixed: "b c b"),
    Case(
      name: "what needs review is left alone", rules: [.replacing("a", with: "b", .review)],
      text: "a", fixed: "a"),
    Case(
      name: "what needs review, when asked for", rules: [.replacing("a", with: "b", .review)],
      text: "a", fixed: "b", safety: .review),
    Case(
      name: "of two that conflict the first in the text is made, then the other if it is still due",
      rules: [
        .replacing("one two", with: "1 two", id: "Test.A"),
        .replacing("two three", with: "2 three", id: "Test.B"),
      ],
      text: "one two three", fixed: "1 2 three"),
    Case(
      name: "a fix that calls for another",
      rules: [
        .replacing("a", with: "b", id: "Test.A"), .replacing("b", with: "c", id: "Test.B"),
      ],
      text: "a b", fixed: "c c"),
    Case(
      name: "rules that undo each other's work end after ten rounds",
      rules: [
        .replacing("a", with: "b", id: "Test.A"), .replacing("b", with: "a", id: "Test.B"),
      ],
      text: "a", fixed: "a", unsettled: ["Test.A"]),
    Case(
      name: "what would become markup is left alone, the rest is done",
      rules: [.replacing("star", with: "*x*"), .replacing("b", with: "c", id: "Test.B")],
      text: "b star b", fixed: "c star c"),
    Case(
      name: "what would become a list is left alone", rules: [.replacing("No", with: "1.")],
      text: "No list", fixed: "No list"),
    Case(
      name: "what would end a cell is left alone", rules: [.replacing("or", with: "|")],
      text: "| a |\n|---|\n| b or c |\n", fixed: "| a |\n|---|\n| b or c |\n"),
    Case(
      name: "what would open a tag is left alone", rules: [.replacing("em", with: "<b>")],
      text: "<p>em</p>", fixed: "<p>em</p>", markup: .html),
    Case(
      name: "what would end an attribute is left alone", rules: [.replacing("in", with: "\"")],
      text: "<img alt=\"5 in\">", fixed: "<img alt=\"5 in\">", markup: .html),
    Case(
      name: "the words of a quotation are left alone", rules: [.replacing("teh", with: "the")],
      text: "He wrote “teh end”, «teh», \"teh\" and teh.\n\n> teh\n",
      fixed: "He wrote “teh end”, «teh», \"teh\" and the.\n\n> teh\n"),
    Case(
      name: "the spaces of a quotation are not its words", rules: [.replacing("  ", with: " ")],
      text: "> two  spaces", fixed: "> two spaces"),
    Case(
      name: "what a directive silences is left alone", rules: [.replacing("a", with: "b")],
      text: "a <!-- galley-disable-line -->\na\n", fixed: "a <!-- galley-disable-line -->\nb\n"),
    Case(
      name: "line ends, a byte order mark and what is no UTF-8 stay",
      rules: [.replacing("a", with: "b")], text: "\u{FEFF}a\r\na\ra\n", fixed: "\u{FEFF}b\r\nb\rb\n"
    ),
  ]

  @Test(arguments: cases)
  func makes(_ example: Case) throws {
    var linter = Linter(Profile(all: example.rules))
    let source = SourceFile(path: "post.md", bytes: Array(example.text.utf8))
    let post = Fixer(example.safety).amend(source, markup: example.markup, with: &linter)
    #expect(String(decoding: post.source.bytes, as: UTF8.self) == example.fixed)
    #expect(post.revision.bytes == post.source.bytes)
    #expect(post.unsettled == example.unsettled)
  }
}
