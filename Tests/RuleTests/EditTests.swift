import BuiltinRules
import Linting
import Markup
import SourceText
import Testing

/// Where a fix may write, shown with rules that do: never where more than the text would change.
struct EditTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let markup: MarkupKind
    let text: String
    /// Nil where the finding has no fix.
    let fixed: String?

    init(_ rule: String, _ markup: MarkupKind, _ text: String, _ fixed: String?) {
      self.rule = rule
      self.markup = markup
      self.text = text
      self.fixed = fixed
    }

    package var testDescription: String { "\(rule): \(text)" }
  }

  static let cases: [Case] = [
    // Attribute values and scalars keep their quotes.
    Case("DuplicateSpace", .html, "<img alt='a  b'>", "<img alt='a b'>"),
    Case("DuplicateSpace", .html, "<p>a &nbsp;b</p>", "<p>a b</p>"),
    Case("DuplicateSpace", .markdown, "---\ntitle: 'a  b'\n---\n", "---\ntitle: 'a b'\n---\n"),
    Case("DuplicateSpace", .markdown, "---\ntitle: a  b\n---\n", "---\ntitle: a b\n---\n"),
    Case("PercentOrder", .markdown, "[a](/b \"up %5\")", "[a](/b \"up 5%\")"),
    // A plain scalar that would end in a colon is a key.
    Case("SpaceBeforePunctuation", .markdown, "---\ntitle: One, two ,\n---\n", nil),
    // Marked-up text stays marked up.
    Case("DuplicateSpace", .markdown, "**a**  b", "**a** b"),
    Case("DuplicateSpace", .markdown, "> a\n> b  c", "> a\n> b c"),
    Case("SpaceBeforePunctuation", .html, "<em>a b</em> , c", "<em>a b</em>, c"),
    Case("RepeatedWord", .markdown, "It is in the [the](/box) box of a man.", nil),
    Case("RepeatedWord", .markdown, "It is in the\nthe box of a man.", nil),
    Case("RepeatedWord", .markdown, "It is in the the box of a man.", "It is in the box of a man."),
    // Nothing that stands between markup marks is taken away.
    Case("InvisibleCharacter", .markdown, "*\u{200B}a*", nil),
    Case("InvisibleCharacter", .markdown, "`a\u{200B}b`", nil),
    Case("InvisibleCharacter", .markdown, "a\u{200B}b", "ab"),
  ]

  @Test(arguments: cases)
  func writesOnlyText(_ example: Case) throws {
    let rule = try #require(
      BuiltinRules.all.first { $0.info.id.description.hasSuffix(example.rule) })
    var linter = Linter(Profile(all: [rule]))
    let source = SourceFile(path: "post.en.md", bytes: Array(example.text.utf8))
    let found = linter.lint(source, markup: example.markup).diagnostics
    #expect(found.count == 1)
    var edits = EditSet(byteCount: source.bytes.count)
    let isFixed = found.first?.fix.map { edits.insert($0.edits) } ?? false
    let fixed = isFixed ? String(decoding: edits.apply(to: source.bytes), as: UTF8.self) : nil
    #expect(fixed == example.fixed)
  }
}
