import ArgumentParser
import Glibc
import Linting
import Reporting

/// `galley explain`: all that is said about one rule.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule finds, why, and show it in examples.")

  @Argument(help: ArgumentHelp("The rule, such as Typography.PercentOrder.", valueName: "rule"))
  var rule: String

  func run() throws {
    let rules = AllRules.all.map(\.info)
    guard let info = rules.first(where: { $0.id.description == rule }) else {
      let error = RuleFilter.UnknownRule(rule, among: rules.map(\.id.description))
      Problem(path: nil, message: error.description).tell()
      throw ExitCode(ExitStatus.failure.rawValue)
    }
    Terminal.write(RulePage(info).text, to: STDOUT_FILENO)
  }
}
