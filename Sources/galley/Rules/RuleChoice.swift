import Configuration
import Linting
import RuleFormat

/// What the command line says about rules.
struct RuleChoice: Sendable {
  var configuration: String?
  var filter = RuleFilter()
  /// Nil where it does not say.
  var minimum: Level?

  /// The rules that a configuration switches on for some posts, as far as the command line lets
  /// them run; rules that it names run also where no configuration asks for them.
  func profile(of configuration: Configuration, in sections: SectionSet) -> Profile {
    let minimum =
      minimum ?? configuration.settings.minimumLevel?.value
      ?? (filter.only.isEmpty && configuration.settings.dialect == .galley
        ? .warning : .suggestion)
    let selected = configuration.rules(in: sections)
    let others = filter.only.isEmpty ? [] : configuration.rules(besides: selected)
    let rules = (selected + others).filter { filter.lets($0.rule.info.id) && $0.level >= minimum }
    return Profile(
      rules.map { Profile.ActiveRule($0.rule, at: $0.level) }, among: configuration.catalog.rules,
      isNarrowed: filter.isNarrowing || minimum > .warning,
      reading: configuration.reading(in: sections))
  }
}
