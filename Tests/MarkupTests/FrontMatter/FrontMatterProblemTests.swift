import Linting
import Markup
import SourceText
import Testing

/// Every kind of mistake, with its range, and that one mistake is one problem.
@Suite struct FrontMatterProblemTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    /// The content between the fences, the problems marked.
    let content: String
    let kinds: [FrontMatter.ProblemKind]
    var testDescription: String { content.debugDescription }

    init(_ content: String, _ kinds: FrontMatter.ProblemKind...) {
      self.content = content
      self.kinds = kinds
    }
  }

  @Test(arguments: [
    Mistake("title: A\n⟦\t⟧lang: en\nlayout: post\n", .tabIndentation),
    Mistake("cover:\n  src: a.png\n⟦\t⟧alt: An A\n", .tabIndentation),
    Mistake("a:\n    b: 1\n⟦  ⟧c: 2\nd: 3\n", .badIndentation),
    Mistake("title: A\n⟦  ⟧lang: en\nlayout: post\n", .badIndentation),
    Mistake("tags: ⟦-⟧ a\nlang: en\n", .badIndentation),
    Mistake("title: Galley⟦:⟧ a linter: fast\nlang: en\n", .unquotedColon),
    Mistake("title: A\nlist:\n  - a: b⟦:⟧ c\n", .unquotedColon),
    Mistake("text: one\n  and two things⟦:⟧ three\nlang: en\n", .unquotedColon),
    Mistake("title: \"A\"\nlang⟦:⟧en\nlayout: post\n", .missingSpace),
    Mistake("title⟦:⟧A\n", .missingSpace),
    Mistake("title: A\nlang: en\n⟦title⟧: B\n", .duplicateKey),
    Mistake("a: {b: 1, ⟦b⟧: 2}\n", .duplicateKey),
    Mistake("title: ⟦\"⟧A\nlang: \"en\"\nlayout: post\n", .unclosedQuote),
    Mistake("title: ⟦'⟧A\nlang: en\n", .unclosedQuote),
    Mistake("title: 'It'⟦s late'⟧\nlang: en\n", .unexpected),
    Mistake("title: \"A\" ⟦and \"B\"⟧\nlang: en\n", .unexpected),
    Mistake("tags: ⟦[⟧a, b\nlang: en\nlayout: post\n", .unclosedBracket),
    Mistake("tags: ⟦[⟧a, b}\nlang: en\n", .unclosedBracket),
    Mistake("tags: [a,⟦,⟧ b]\n", .unexpected),
    Mistake("path: \"C:⟦\\d⟧ir\"\nlang: en\n", .badEscape),
    Mistake("author: ⟦@⟧jane\nlang: en\n", .badValue),
    Mistake("discount: ⟦%⟧25 off\nlang: en\n", .badValue),
    Mistake("code: ⟦`⟧swift`\nlang: en\n", .badValue),
    Mistake("title: ⟦*⟧Really* good\nlang: en\n", .badValue),
    Mistake("title: ⟦*all⟧\nlang: en\n", .badValue),
    Mistake("title: ⟦>⟧ one line\nlang: en\n", .badValue),
    Mistake("title: ⟦{{⟧ page.title }} and more\nlang: en\n", .badValue),
    Mistake("title: ⟦{%⟧ include a %}\nlang: en\n", .badValue),
    Mistake("title: A\n⟦A stray line⟧\nlang: en\n", .unexpected),
    // Two mistakes are two problems.
    Mistake("a: ⟦@⟧b\nc: d⟦:⟧ e\nf: g\n", .badValue, .unquotedColon),
    // No mistakes.
    Mistake("title: {{ page.title }}\n"), Mistake("url: https://a.b/c:d#e\n"),
    Mistake("time: 10:30\nc++: \"a: b\" # c: d\n"), Mistake("text: a\n  b\n\n  c\nlist:\n- a\n-\n"),
    Mistake("tags: [\na, b,\n]\nd: {}\n"), Mistake("? a\n: b\n? c\n"),
  ])
  func yaml(_ mistake: Mistake) throws { try check(mistake, fence: "---") }

  @Test(arguments: [
    Mistake("title = ⟦A⟧ B\nlang = \"en\"\n", .badValue),
    Mistake("title⟦:⟧ \"A\"\nlang = \"en\"\n", .unexpected),
    Mistake("title = ⟦\"⟧A\nlang = \"en\"\n", .unclosedQuote),
    Mistake("title = \"C:⟦\\d⟧\"\n", .badEscape),
    Mistake("tags = ⟦[⟧\"a\",\n  \"b\"\nlang = \"en\"\n", .unclosedBracket),
    Mistake("tags = [\"a\" ⟦\"⟧b\"]\nlang = \"en\"\n", .unexpected),
    Mistake("a = 1\n⟦a⟧ = 2\nb = 3\n", .duplicateKey),
    Mistake("[a]\nb = 1\n[⟦a⟧]\nc = 2\n", .duplicateKey),
    Mistake("date = ⟦2020-13-01⟧\n", .badValue), Mistake("n = ⟦012⟧\n", .badValue),
    Mistake("a = 1 ⟦b = 2⟧\nc = 3\n", .unexpected),
    Mistake("[[a]]\nb.c = 1\n[a.d]\n[[a]]\nb = 1_0\nt = 2020-01-01 10:00:00Z\n"),
  ])
  func toml(_ mistake: Mistake) throws { try check(mistake, fence: "+++") }

  @Test(arguments: [
    Mistake("{\"a\": 1 ⟦\"⟧b\": 2}\n", .unexpected),
    Mistake("{\"a\": 1,⟦}⟧\n", .unexpected), Mistake("{⟦a⟧: 1}\n", .unexpected),
    Mistake("{\"a\": ⟦'b'⟧}\n", .badValue), Mistake("{\"a\": ⟦01⟧}\n", .badValue),
    Mistake("{\"a\": ⟦\"⟧b\n}\n", .unclosedQuote), Mistake("{\"a\": ⟦[⟧1\n", .unclosedBracket),
    Mistake("{\"a\": 1, ⟦\"a\"⟧: 2}\n", .duplicateKey), Mistake("\"a\": [], \"b\": {}\n"),
  ])
  func json(_ mistake: Mistake) throws { try check(mistake, fence: ";;;") }

  @Test func unclosedFence() throws {
    let marked = try MarkedText("⟦---⟧\ntitle: A\n\nText")
    let matter = FrontMatter(scanning: marked.text)
    #expect(matter?.problems.map(\.kind) == [.unclosedFence])
    #expect(matter?.problems.map(\.range) == marked.ranges)
  }

  /// Checks the ranges with every kind of line end.
  private func check(_ mistake: Mistake, fence: String) throws {
    for lineEnd in ["\n", "\r\n"] {
      let content = mistake.content.replacing("\n", with: lineEnd)
      let marked = try MarkedText("\(fence)\(lineEnd)\(content)\(fence)\(lineEnd)Text")
      let matter = try #require(FrontMatter(scanning: marked.text))
      let found = MarkedText(text: marked.text, ranges: matter.problems.map(\.range)).marked
      #expect(found == marked.marked)
      #expect(matter.problems.map(\.kind) == mistake.kinds)
    }
  }
}
