/// A setting of a rule that a configuration may give, such as the `accept` of
/// `{level: error, accept: [that]}`. A rule declares its options as constants of this type, names
/// them in its papers, and reads their values by them.
package struct RuleOption<Value: OptionValue>: Sendable {
  package let info: OptionInfo
  /// What counts where the configuration says nothing.
  package let fallback: Value

  /// - Parameters:
  ///   - name: the key in the configuration, in lower case with hyphens.
  ///   - summary: one sentence that says what it does.
  package init(_ name: String, default fallback: Value, _ summary: String) {
    self.fallback = fallback
    info = OptionInfo(
      name: name, summary: summary, form: Value.form, fallback: fallback.setting)
  }
}

/// What is said about one option.
package struct OptionInfo: Sendable, Equatable {
  package let name: String
  package let summary: String
  package let form: OptionForm
  package let fallback: OptionSetting
}

/// What an option may be set to.
package enum OptionForm: Sendable, Equatable {
  case flag
  /// 0 or more.
  case wholeNumber
  case text
  case texts
  /// One of these names.
  case choice([String])
}

/// The value of an option as a configuration holds it.
package enum OptionSetting: Sendable, Equatable {
  case flag(Bool)
  case wholeNumber(Int)
  case text(String)
  case texts([String])
}
