/// The options of one rule that a configuration sets.
package struct OptionSettings: Sendable, Equatable {
  private var settings: [String: OptionSetting] = [:]

  package init() {}

  /// None.
  package static let none = OptionSettings()

  package var isEmpty: Bool { settings.isEmpty }

  package mutating func set(_ name: String, to setting: OptionSetting) { settings[name] = setting }

  /// What is set for an option; nil where nothing is.
  package func setting(of option: OptionInfo) -> OptionSetting? { settings[option.name] }

  /// The value of an option, its default where nothing is set.
  package subscript<Value>(option: RuleOption<Value>) -> Value {
    settings[option.info.name].flatMap(Value.init) ?? option.fallback
  }

  /// With what `other` sets in place of what is set here.
  package func overridden(by other: OptionSettings) -> OptionSettings {
    var result = self
    result.settings.merge(other.settings) { $1 }
    return result
  }
}
