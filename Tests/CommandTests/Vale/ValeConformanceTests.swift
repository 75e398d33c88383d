import Foundation
import TestSupport
import Testing

/// Galley against what Vale does with the same configuration and styles.
@Suite(.enabled(if: TestData.has("conformance"), "\(TestData.absence(of: "conformance"))"))
struct ValeConformanceTests {
  @Test(arguments: ValeScenario.all)
  func printsWhatValePrints(_ scenario: ValeScenario) throws {
    let outcome = try scenario.run()
    let isMet =
      outcome.lines == scenario.expect.filter { !$0.isEmpty }
      && outcome.status == scenario.expectExit
    if let reason = ValeScenario.exceptions[scenario.name] {
      #expect(!isMet, "passes, so is no exception any more: \(reason)")
    } else {
      #expect(outcome.lines == scenario.expect.filter { !$0.isEmpty })
      #expect(outcome.status == scenario.expectExit)
    }
  }

  /// What Vale finds with four styles in 150 posts is found, and little else: what is left are
  /// repeats of a word on one line, of which Vale loses some when it searches for them again.
  @Test func findsWhatValeFinds() throws {
    let comparison = try ValeComparison()
    #expect(comparison.share(of: comparison.both, in: comparison.vale) >= 0.99)
    #expect(comparison.share(of: comparison.both, in: comparison.oursOncePerLine) >= 0.97)
  }
}
