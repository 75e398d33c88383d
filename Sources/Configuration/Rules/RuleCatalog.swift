package import Linting

/// The rules that settings choose from: those that Galley comes with and those of style folders.
package struct RuleCatalog: Sendable {
  /// In the order of their ids.
  package private(set) var rules: [Rule]
  /// Styles that no one gets who does not ask for them.
  private let optInStyles: Set<String>

  package init(_ rules: [Rule], optIn: Set<String> = []) {
    let ids = rules.map(\.info.id)
    self.rules = ids.indices.sorted { ids[$0] < ids[$1] }.map { rules[$0] }
    optInStyles = optIn
  }

  /// The name that stands for all rules Galley comes with whose styles need not be asked for.
  package static let defaultStyle = "default"

  /// Whether a rule runs for those alone who ask for it or its style.
  package func isOptIn(_ rule: RuleInfo) -> Bool {
    rule.isOptIn || optInStyles.contains(String(rule.id.style))
  }

  /// With further rules. Where two have one id, the one that is there already stays.
  package func adding(_ others: [Rule]) -> RuleCatalog {
    let known = Set(rules.map(\.info.id))
    return RuleCatalog(
      rules + others.filter { !known.contains($0.info.id) },
      optIn: optInStyles.union(others.map { String($0.info.id.style) }))
  }
}
