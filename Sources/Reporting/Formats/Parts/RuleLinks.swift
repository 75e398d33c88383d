import Linting

/// Where rules are documented, each asked for once: to tell it takes all that a rule's manual says.
struct RuleLinks: Sendable {
  private let options: Reporter.Options
  private var known: [String: String?] = [:]

  init(_ options: Reporter.Options) { self.options = options }

  mutating func link(_ rule: RuleID) -> String? {
    if let link = known[rule.description] { return link }
    let link = options.link(rule)
    known.updateValue(link, forKey: rule.description)
    return link
  }
}
