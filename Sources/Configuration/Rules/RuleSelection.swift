package import Linting
import RuleFormat

/// A rule that settings switched on, and what did so.
package struct SelectedRule: Sendable {
  package let rule: Rule
  package let level: Level
  /// What switched it on: the rule's own setting, else that of its style; nil where nothing had to.
  package let origin: SettingPlace?
  /// What gave it its level; nil where the level is the rule's own.
  package let levelOrigin: SettingPlace?
  package var options = OptionSettings.none
}

/// What the sections that speak of a post say together.
struct RuleSelection {
  /// Nil where no section names styles.
  private var styles: [Setting<String>]?
  private var switches: [String: RuleSetting] = [:]
  private var levels: [String: RuleSetting] = [:]
  private var options: [String: OptionSettings] = [:]
  private let dialect: RuleDialect

  init(_ settings: Settings, sections: SectionSet) {
    dialect = settings.dialect
    for (index, section) in settings.sections.enumerated() {
      let applies = sections.contains(index)
      if applies, let named = section.styles { styles = named }
      for rule in section.rules {
        if applies, rule.value != nil { switches[rule.name] = rule }
        if applies, !rule.options.isEmpty {
          options[rule.name] = options[rule.name, default: .none].overridden(by: rule.options)
        }
        // In Vale a level counts for the rule everywhere, whatever section gives it.
        if applies || dialect == .vale, case .level? = rule.value { levels[rule.name] = rule }
      }
    }
  }

  /// The rules of `catalog` that run, in the order of their ids.
  func rules(of catalog: RuleCatalog) -> [SelectedRule] {
    catalog.rules.compactMap { rule in
      let id = rule.info.id.description
      let style = String(rule.info.id.style)
      let isOptIn = catalog.isOptIn(rule.info)
      let own = switches[id]
      let ofStyle = dialect == .galley ? switches[style] : nil
      guard (own ?? ofStyle)?.value != .off else { return nil }
      let named = styles?.last {
        $0.value == style || $0.value == RuleCatalog.defaultStyle && !isOptIn
      }
      let isDefault = styles == nil && dialect == .galley && !isOptIn
      guard own != nil || ofStyle != nil || named != nil || isDefault else { return nil }
      let level = levels[id] ?? (dialect == .galley ? levels[style] : nil)
      let options = options[id] ?? .none
      return SelectedRule(
        rule: rule.with(options), level: level?.value?.level ?? rule.info.level,
        origin: own?.place ?? ofStyle?.place ?? named?.place, levelOrigin: level?.place,
        options: options)
    }
  }

  /// What switches a rule off; nil where nothing does.
  func off(_ rule: RuleID) -> SettingPlace? {
    let own = switches[rule.description]
    let ofStyle = dialect == .galley ? switches[String(rule.style)] : nil
    guard let setting = own ?? ofStyle, setting.value == .off else { return nil }
    return setting.place
  }
}
