import Foundation
import Linting
import Markup
import SourceText
import TestSupport
import Testing

/// What `--fix` makes of a post with slips of all kinds, as its readers see it.
@Suite(.enabled(if: TestData.has("seed"), Comment(rawValue: TestData.absence(of: "seed"))))
struct ExamplePostFixTests {
  private static let posts: [String] =
    TestData.url("seed")
    .flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) }?
    .filter { $0.hasSuffix(".md") }.sorted() ?? []

  /// The rendered page has the same tags in the same order, and no other words but those where a
  /// correction was made; nothing that could be fixed is left.
  @Test(arguments: posts)
  func rendersTheSameButForCorrections(_ name: String) throws {
    let url = try #require(TestData.url("seed/" + name))
    let source = SourceFile(path: name, bytes: Array(try Data(contentsOf: url)))
    var linter = Linter(Profile(all: EveryRule.notDoubtful))
    let fixed = Fixer(.safe).amend(source, markup: .markdown, with: &linter)
    #expect(fixed.count > 0)

    let tokens = [source, fixed.source].map { source in
      HTMLRenderer.render(Document.parse(source, markup: .markdown))
        .matches(of: #/<[^>]*>|[^<\s]+/#).map { String($0.output) }
    }
    let changes = tokens[1].difference(from: tokens[0])
    let removed = Self.elements(of: changes.removals)
    let inserted = Self.elements(of: changes.insertions)
    #expect((removed + inserted).filter { $0.hasPrefix("<") } == [])
    // An edit of spaces alone changes no word, or joins a mark to the word before it.
    #expect(!removed.isEmpty && removed.count <= 2 * fixed.revision.edits.count { $0.changesText })

    let left = linter.lint(fixed.source, markup: .markdown)
    #expect(left.diagnostics.filter { $0.fix?.safety == .safe } == [])
  }

  private static func elements(of changes: [CollectionDifference<String>.Change]) -> [String] {
    changes.map { change in
      switch change {
      case .insert(_, let element, _), .remove(_, let element, _): element
      }
    }
  }
}

extension Edit {
  /// Whether it does more than to shorten a run of spaces.
  fileprivate var changesText: Bool { replacement != " " }
}
