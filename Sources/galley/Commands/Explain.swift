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
    Terminal.write(Self.page(info), to: STDOUT_FILENO)
  }

  private static func page(_ info: RuleInfo) -> String {
    var languages = info.languages.joined(separator: ", ")
    if !languages.isEmpty { languages = ", only in \(languages)" }
    return "\(info.id) (\(info.level.rawValue)\(languages))\n\n\(info.summary)\n\n\(info.why)\n"
      + section("Flagged", info.examples.filter { !$0.isAccepted })
      + section("Accepted", info.examples.filter(\.isAccepted))
  }

  /// Examples with what the fix makes of them. They are written so that nothing in them is hidden.
  private static func section(_ title: String, _ examples: [RuleExample]) -> String {
    guard !examples.isEmpty else { return "" }
    return examples.reduce(into: "\n\(title):\n") { page, example in
      page += "  " + example.text.replacing("\n", with: "\n  ") + "\n"
      if let fixed = example.fixed { page += "  → " + fixed.replacing("\n", with: "\n    ") + "\n" }
    }
  }
}
