import ArgumentParser
import Configuration
import Glibc
import Linting
import Reporting

/// `galley explain`: all that is said about one rule.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule finds, why, and show it in examples.")

  @Argument(help: ArgumentHelp("The rule, such as Typography.PercentOrder.", valueName: "rule"))
  var rule: String

  @OptionGroup var options: ConfigurationOption

  func run() throws {
    let local = LocalConfiguration(explicit: options.config)
    let rules = local.configuration.catalog.rules.map(\.info)
    guard let info = rules.first(where: { $0.id.description == rule }) else {
      let error = RuleFilter.UnknownRule(rule, among: rules.map(\.id.description))
      Problem(path: nil, message: error.description).tell()
      throw ExitStatus.failure.code
    }
    Terminal.write(RulePage(info, status: local.status(of: info)).text, to: STDOUT_FILENO)
    try local.tellProblems()
  }
}

extension LocalConfiguration {
  /// What becomes of a rule here, in one line.
  fileprivate func status(of rule: RuleInfo) -> String {
    if let selected = configuration.rules(in: sections).first(where: { $0.rule.info.id == rule.id })
    {
      return "on (\(selected.level.rawValue)): \(RuleOrigin(selected))"
    }
    if let off = configuration.rulesOff(in: sections).first(where: { $0.rule.info.id == rule.id }) {
      return "off: \(off.place)"
    }
    return "off: nothing asks for the style \(rule.id.style)"
  }
}
