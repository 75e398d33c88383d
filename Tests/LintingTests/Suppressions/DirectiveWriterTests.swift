import Linting
import Markup
import SourceText
import Testing

/// Where directives go that silence findings.
struct DirectiveWriterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let written: String
    var markup = MarkupKind.markdown

    var testDescription: String { name }
  }

  private static let line = "<!-- galley-disable-line Test.Word -->"

  static let cases = [
    Case(
      name: "a paragraph", text: "one bad line\nanother\n",
      written: "one bad line \(line)\nanother\n"),
    Case(name: "two findings on a line", text: "bad and bad", written: "bad and bad \(line)"),
    Case(name: "a hard break", text: "bad  \nline\n", written: "bad \(line)  \nline\n"),
    Case(name: "a heading", text: "# A bad one\n", written: "# A bad one \(line)\n"),
    Case(name: "an item", text: "- bad\n- good\n", written: "- bad \(line)\n- good\n"),
    Case(name: "a quotation", text: "> bad\n", written: "> bad \(line)\n"),
    Case(
      name: "a cell", text: "| a |\n|---|\n| bad |\n", written: "| a |\n|---|\n| bad \(line) |\n"),
    Case(name: "HTML", text: "<p>bad</p>\n", written: "<p>bad</p> \(line)\n", markup: .html),
    Case(
      name: "MDX", text: "bad\n", written: "bad {/* galley-disable-line Test.Word */}\n",
      markup: .mdx),
    Case(
      name: "YAML", text: "---\ntitle: bad\n---\n",
      written: "---\ntitle: bad # galley-disable-line Test.Word\n---\n"),
    Case(
      name: "TOML", text: "+++\ntitle = \"bad\"\n+++\n",
      written: "+++\ntitle = \"bad\" # galley-disable-line Test.Word\n+++\n"),
    Case(
      name: "a block scalar, where no comment can stand",
      text: "---\nsummary: |\n  bad\n---\n",
      written: "---\n# galley-disable-file Test.Word\nsummary: |\n  bad\n---\n"),
    Case(name: "plain text, which has no comments", text: "bad\n", written: "bad\n", markup: .text),
  ]

  @Test(arguments: cases)
  func writes(_ example: Case) throws {
    var linter = Linter(Profile(all: [.replacing("bad", with: "good")]))
    let source = SourceFile(path: "post.md", bytes: Array(example.text.utf8))
    let post = DirectiveWriter(for: ["Test"]).amend(source, markup: example.markup, with: &linter)
    #expect(String(decoding: post.source.bytes, as: UTF8.self) == example.written)
    #expect(post.report.diagnostics.isEmpty == post.unsettled.isEmpty)
    #expect(post.unsettled.isEmpty == (example.markup != .text))
  }
}
