/// The rules that a command line names.
package struct RuleFilter: Sendable {
  /// Ids of rules or names of styles; if there is any, no other rule runs.
  package let only: [String]
  /// Ids of rules or names of styles that do not run, even if `only` names them.
  package let skipped: [String]

  package init(only: [String] = [], skipping skipped: [String] = []) {
    self.only = only
    self.skipped = skipped
  }

  /// Whether it leaves anything out.
  package var isNarrowing: Bool { !only.isEmpty || !skipped.isEmpty }

  /// Whether a rule may run.
  package func lets(_ id: RuleID) -> Bool {
    (only.isEmpty || only.contains(where: id.isMeant)) && !skipped.contains(where: id.isMeant)
  }

  /// Throws the first name that is neither one of `rules` nor the style of one.
  package func check(against rules: some Sequence<RuleID>) throws(UnknownRule) {
    let named = only + skipped
    guard !named.isEmpty else { return }
    let names = RuleID.names(of: rules)
    for name in named where !names.contains(name) {
      throw UnknownRule(name, among: names)
    }
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
}
