import Linting

/// All that is said about one rule, as a person reads it.
struct RulePage {
  private let info: RuleInfo
  /// What becomes of it here, in one line.
  private let status: String

  init(_ info: RuleInfo, status: String) {
    self.info = info
    self.status = status
  }

  var text: String {
    var languages = info.languages.joined(separator: ", ")
    if !languages.isEmpty { languages = ", only in \(languages)" }
    let manual = info.manual
    var page = "\(info.id) (\(info.level.rawValue)\(languages))\n\n\(manual.summary)\n"
    if !manual.why.isEmpty { page += "\n\(manual.why)\n" }
    if let link = manual.link { page += "\nSee \(link)\n" }
    page += section("Options", info.options.map(Self.line))
    page += section("Flagged", manual.examples.filter { !$0.isAccepted }.map(Self.lines))
    page += section("Accepted", manual.examples.filter(\.isAccepted).map(Self.lines))
    return page + "\nHere it is \(status).\n"
  }

  private func section(_ title: String, _ items: [String]) -> String {
    guard !items.isEmpty else { return "" }
    return "\n\(title):\n"
      + items.map { "  " + $0.replacing("\n", with: "\n  ") + "\n" }.joined()
  }

  private static func line(of option: OptionInfo) -> String {
    let head = "\(option.name): \(option.form.name) (default: \(option.fallback.notation))"
    return "\(head)\n  \(option.summary)"
  }

  /// An example with what the fix makes of it. It is written so that nothing in it is hidden.
  private static func lines(of example: RuleExample) -> String {
    guard let fixed = example.fixed else { return example.text }
    return example.text + "\n→ " + fixed.replacing("\n", with: "\n  ")
  }
}

extension OptionForm {
  fileprivate var name: String {
    switch self {
    case .flag: "true or false"
    case .wholeNumber: "whole number"
    case .text: "text"
    case .texts: "list of texts"
    case .choice(let names): names.joined(separator: " | ")
    }
  }
}

extension OptionSetting {
  /// As it is written in YAML.
  var notation: String {
    switch self {
    case .flag(let value): "\(value)"
    case .wholeNumber(let value): "\(value)"
    case .text(let text): text
    case .texts(let texts): "[" + texts.joined(separator: ", ") + "]"
    }
  }
}
