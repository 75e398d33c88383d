/// What applies to a post: the rules that run, in the order of their ids, each at its level.
package struct Profile: Sendable {
  package let rules: [ActiveRule]
  /// What directives can name.
  package let names: RuleNames
  package let reading: PostReading

  /// Whether a rule of it compares the posts of a run.
  package var comparesPosts: Bool { rules.contains { $0.rule.info.comparesPosts } }

  package struct ActiveRule: Sendable {
    package let rule: Rule
    package let level: Level

    package init(_ rule: Rule, at level: Level) {
      self.rule = rule
      self.level = level
    }
  }

  /// - Parameters:
  ///   - active: the rules that run, in any order.
  ///   - rules: all rules there are.
  ///   - isNarrowed: whether rules were left out for this run alone.
  package init(
    _ active: [ActiveRule], among rules: [Rule], isNarrowed: Bool,
    reading: PostReading = PostReading()
  ) {
    self.rules = active.sorted { $0.rule.info.id < $1.rule.info.id }
    self.reading = reading
    names = RuleNames(known: rules, active: active, isNarrowed: isNarrowed)
  }

  /// All of `rules`, whatever their levels.
  package init(all rules: [Rule]) {
    self.init(
      rules.map { ActiveRule($0, at: $0.info.level) }, among: rules, isNarrowed: false)
  }

  /// What the examples of `rule` are checked by: the rule alone, or all of `rules` where it reports
  /// on what silences those.
  package init(examplesOf rule: Rule, among rules: [Rule]) {
    if case .directives = rule.check { self.init(all: rules) } else { self.init(all: [rule]) }
  }
}
