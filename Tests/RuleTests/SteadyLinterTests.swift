import Linting
import Markup
import SourceText
import Testing

/// A worker's linter finds in a post what it finds in it alone, whatever it has read before.
@Suite struct SteadyLinterTests {
  /// What a word at the very end of a text is known by must be what it is known by elsewhere, and
  /// never another word's.
  @Test(arguments: [
    ("They write all of it in javascript", "They use javascritp here, as they did before."),
    ("Everything was in the form", "They went home fomr the old shop, as they did before."),
  ])
  func findsTheSameAfterAnotherPost(_ first: String, _ second: String) throws {
    var fresh = Linter(Profile(all: EveryRule.notDoubtful))
    var used = Linter(Profile(all: EveryRule.notDoubtful))
    _ = used.lint(post(first), markup: .markdown)
    let found = used.lint(post(second), markup: .markdown).diagnostics
    #expect(found == fresh.lint(post(second), markup: .markdown).diagnostics)
    #expect(!found.isEmpty)
  }

  private func post(_ text: String) -> SourceFile {
    SourceFile(path: "post.en.md", bytes: Array("---\nlang: en\n---\n\n\(text)".utf8))
  }
}
