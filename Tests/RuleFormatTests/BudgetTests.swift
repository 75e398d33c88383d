import Testing

@testable import RuleFormat

@Suite struct BudgetTests {
  /// A finding behind the text on which a pattern would never end is still made.
  @Test(arguments: ["(a+)+$", "(a|aa)+$", "(?:a*)*b", "(.*,){20}x", "a*a*a*a*a*a*b"])
  func hostilePatternIsStopped(_ pattern: String) {
    let run = DeclaredRun(
      "extends: existence\nmessage: '%s'\nnonword: true\ntokens: ['\(pattern)', 'The end']",
      over: String(repeating: "a", count: 40_000) + "!\n\nThe end.")
    #expect(run.messages.last == "The end")
  }

  /// From each of 20,000 places it looks ahead to the end: every single look is short.
  @Test func looksThatAddUpAreStopped() {
    let run = DeclaredRun(
      "extends: existence\nmessage: m\nnonword: true\ntokens: ['q(?=.*[xy])']",
      over: String(repeating: "q", count: 20_000) + "x")
    #expect(run.stoppedRules == ["Style.Rule"])
  }

  @Test func stopIsReportedOnce() {
    let block = String(repeating: "a", count: 4_000) + "!\n\n"
    let run = DeclaredRun(
      "extends: existence\nmessage: m\nnonword: true\ntokens: ['(a+)+$']",
      over: String(repeating: block, count: 5))
    #expect(run.stoppedRules == ["Style.Rule"])
  }
}
