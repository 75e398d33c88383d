/// The rules that run, in the order of their ids, each at its level.
package struct Profile: Sendable {
  package let rules: [ActiveRule]
  /// What directives can name.
  package let names: RuleNames

  package struct ActiveRule: Sendable {
    package let rule: Rule
    package let level: Level
  }

  /// A name that is neither a rule's nor a style's.
  package struct UnknownRule: Error, Equatable, Sendable, CustomStringConvertible {
    package let name: String
    /// The known name most like it, if one is like it at all.
    package let suggestion: String?

    package init(_ name: String, among known: some Sequence<String>) {
      self.name = name
      suggestion = NearestName.to(name, among: known)
    }

    package var description: String {
      let advice = suggestion.map { "did you mean '\($0)'?" } ?? "'galley rules' lists them all"
      return "unknown rule '\(name)'; \(advice)"
    }
  }

  /// All of `rules`, whatever their levels.
  package init(all rules: [Rule]) {
    self.rules =
      rules.map { ActiveRule(rule: $0, level: $0.info.level) }
      .sorted { $0.rule.info.id < $1.rule.info.id }
    names = RuleNames(known: RuleNames.names(of: rules), active: rules, isNarrowed: false)
  }

  /// What the examples of `rule` are checked by: the rule alone, or all of `rules` where it reports
  /// on what silences those.
  package init(examplesOf rule: Rule, among rules: [Rule]) {
    if case .directives = rule.check { self.init(all: rules) } else { self.init(all: [rule]) }
  }

  /// Chooses among `rules`.
  ///
  /// - Parameters:
  ///   - optIn: names of styles whose rules run only if `only` names them.
  ///   - only: ids of rules or names of styles; if any is given, no other rule runs.
  ///   - skipped: ids of rules or names of styles that do not run, even if `only` names them.
  ///   - minimum: rules of a lower level do not run.
  package init(
    of rules: [Rule], optIn: Set<String> = [], only: [String] = [], skipping skipped: [String] = [],
    minimum: Level = .warning
  ) throws(UnknownRule) {
    let known = RuleNames.names(of: rules)
    for name in only + skipped where !known.contains(name) {
      throw UnknownRule(name, among: known)
    }
    let active =
      rules
      .filter { rule in
        let isNamed = { rule.info.id.description == $0 || rule.info.id.style == $0 }
        return rule.info.level >= minimum && (only.isEmpty || only.contains(where: isNamed))
          && !skipped.contains(where: isNamed)
          && (!only.isEmpty || !optIn.contains(String(rule.info.id.style)))
      }
      .map { ActiveRule(rule: $0, level: $0.info.level) }
      .sorted { $0.rule.info.id < $1.rule.info.id }
    self.rules = active
    self.names = RuleNames(
      known: known, active: active.map(\.rule),
      isNarrowed: !only.isEmpty || !skipped.isEmpty || minimum > .warning)
  }
}
