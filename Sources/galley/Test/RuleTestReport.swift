import Linting
import Reporting
import RuleFormat
import SourceText

/// The results of rule tests as a person reads them.
struct RuleTestReport {
  private(set) var text = ""
  private var examples = 0
  private var rules = 0
  private var failures = 0
  private var silentRules = 0

  var hasFailures: Bool { failures > 0 }

  /// Adds the result of one rule. `source` is its file, where it has one.
  mutating func add(_ test: RuleTest, of source: SourceFile?) {
    guard test.exampleCount > 0 else {
      silentRules += 1
      return
    }
    rules += 1
    examples += test.exampleCount
    failures += Set(test.failures.map(\.example)).count
    for failure in test.failures { add(failure, of: test.rule, in: source) }
    if let coverage = test.coverage, !coverage.unseen.isEmpty {
      let names = coverage.unseen.prefix(3).map { Self.shortened($0.text) }
      let rest = coverage.unseen.count - names.count
      let seen = coverage.count - coverage.unseen.count
      text += "\(test.rule): examples show \(seen) of \(coverage.count) entries; none shows "
      text += names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more\n" : "\n")
    }
  }

  private mutating func add(
    _ failure: RuleTest.Failure, of rule: RuleID, in source: SourceFile?
  ) {
    let message =
      switch failure.failure.kind {
      case .findings:
        "What is marked in example \(failure.example) (-) is not what is found (+)."
      case .fix: "The fix of example \(failure.example) gives another text."
      }
    let difference = LineDifference(from: failure.failure.expected, to: failure.failure.found)
    let place = source.flatMap { source in failure.place.map { source.positions(of: $0) } }
    let problem = Problem(
      path: source?.path ?? rule.description, message: "\(message) [\(rule)]", place: place)
    let lines = difference.description.split(separator: "\n").map { SafeText.escaped(String($0)) }
    text += problem.description + lines.joined(separator: "\n") + "\n\n"
  }

  /// Ends with the totals.
  mutating func finish() {
    if silentRules > 0 { text += "\(silentRules.counted("rule")) without examples\n" }
    let all = "\(examples.counted("example")) of \(rules.counted("rule"))"
    if failures > 0 {
      text += "✖ \(failures) of \(all) \(failures == 1 ? "fails" : "fail")\n"
    } else if examples > 0 {
      text += "✔ \(all) \(examples == 1 ? "holds" : "hold")\n"
    } else {
      text += "There are no examples to test.\n"
    }
  }

  private static func shortened(_ entry: String) -> String {
    SafeText.escaped(entry.count > 30 ? entry.prefix(29) + "…" : entry)
  }
}
