/// A type that options have values of.
package protocol OptionValue: Sendable {
  static var form: OptionForm { get }
  var setting: OptionSetting { get }
  /// Nil where the setting is of another form.
  init?(_ setting: OptionSetting)
}

/// A choice among names.
package protocol OptionChoice: OptionValue, RawRepresentable<String>, CaseIterable {}

extension Bool: OptionValue {
  package static var form: OptionForm { .flag }
  package var setting: OptionSetting { .flag(self) }
  package init?(_ setting: OptionSetting) {
    guard case .flag(let value) = setting else { return nil }
    self = value
  }
}

extension Int: OptionValue {
  package static var form: OptionForm { .wholeNumber }
  package var setting: OptionSetting { .wholeNumber(self) }
  package init?(_ setting: OptionSetting) {
    guard case .wholeNumber(let value) = setting else { return nil }
    self = value
  }
}

extension String: OptionValue {
  package static var form: OptionForm { .text }
  package var setting: OptionSetting { .text(self) }
  package init?(_ setting: OptionSetting) {
    guard case .text(let value) = setting else { return nil }
    self = value
  }
}

extension [String]: OptionValue {
  package static var form: OptionForm { .texts }
  package var setting: OptionSetting { .texts(self) }
  package init?(_ setting: OptionSetting) {
    guard case .texts(let value) = setting else { return nil }
    self = value
  }
}

extension OptionChoice {
  package static var form: OptionForm { .choice(allCases.map(\.rawValue)) }
  package var setting: OptionSetting { .text(rawValue) }
  package init?(_ setting: OptionSetting) {
    guard case .text(let name) = setting else { return nil }
    self.init(rawValue: name)
  }
}
