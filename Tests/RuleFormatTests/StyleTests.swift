import TestSupport
import Testing
import TextAnalysis

@testable import RuleFormat

/// Styles that people use, read and compiled whole.
@Suite(.enabled(if: TestData.has("conformance"), "\(TestData.absence(of: "conformance"))"))
struct StyleTests {
  /// Folders of styles, with the files that hold a mistake of their own.
  static let styles: [(path: String, broken: [String])] = [
    ("conformance/styles", []),
    (
      "conformance/vale/testdata/styles",
      ["Joblint/Hair.yml", "proselint/Diacritical.yml", "proselint/Needless.yml"]
    ),
  ]

  @Test(arguments: styles)
  func isReadAndCompiled(_ style: (path: String, broken: [String])) throws {
    let files = try StyleFiles(below: style.path)
    #expect(files.problems.map(\.path).sorted() == style.broken)
    let compiled = DeclaredRules.compile(files.files, in: RuleSurroundings(dialect: .vale))
    #expect(compiled.problems.isEmpty)
    for set in compiled.rules.sets {
      for number in 0..<set.expressions.count {
        let pattern = set.expressions[number].pattern
        #expect(throws: Never.self, "\(pattern)") { try RegularExpression(pattern) }
      }
    }
  }

  @Test func fewPatternsNeedAnEngineEverywhere() throws {
    let compiled = DeclaredRules.compile(
      try StyleFiles(below: "conformance/styles").files, in: RuleSurroundings(dialect: .vale))
    let prose = compiled.rules.sets[RuleCompiler.proseSet]
    let searched = prose.lists.flatMap(\.searched).filter { !$0.isGated }
    #expect(prose.targetCount > 5_000)
    #expect(prose.expressions.count < 60)
    #expect(searched.count < 10)
  }
}
