import Linting
import RuleFormat
import SourceText

/// A rule put to the test of its own examples.
struct RuleTest {
  let rule: RuleID
  let exampleCount: Int
  let failures: [Failure]
  /// Nil for a rule that lists nothing, or that is not read from a file.
  let coverage: EntryCoverage?

  struct Failure {
    /// From 1.
    let example: Int
    let failure: ExampleFailure
    /// Where the text stands that does not hold, for a rule that is read from a file.
    let place: ByteRange?
  }

  /// Tests one that Galley comes with.
  init(_ rule: Rule) {
    self.init(rule, examples: rule.info.manual.examples, coverage: nil) { _, _ in nil }
  }

  /// Tests one that is read from a file. `rule` is what that compiles to.
  init(_ rule: Rule, of file: RuleFile) {
    let examples = file.papers.examples
    self.init(rule, examples: examples.map(\.example), coverage: EntryCoverage(of: file)) {
      number, failure in
      switch failure.kind {
      case .findings: examples[number].text.range
      case .fix: examples[number].fixed?.range
      }
    }
  }

  private init(
    _ rule: Rule, examples: [RuleExample], coverage: EntryCoverage?,
    place: (Int, ExampleFailure) -> ByteRange?
  ) {
    var linter = Linter(Profile(examplesOf: rule, among: AllRules.all))
    var failures: [Failure] = []
    for (number, example) in examples.enumerated() {
      // An example that cannot be read was a problem of its file.
      let found = try? example.failures(of: rule.info, by: &linter)
      for failure in found ?? [] {
        failures.append(
          Failure(example: number + 1, failure: failure, place: place(number, failure)))
      }
    }
    self.rule = rule.info.id
    exampleCount = examples.count
    self.failures = failures
    self.coverage = coverage
  }
}
