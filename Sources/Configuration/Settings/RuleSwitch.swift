package import Linting

/// Whether a rule runs, and at which level.
package enum RuleSwitch: Sendable, Equatable {
  case off
  /// At the level that the rule itself has.
  case on
  case level(Level)

  var level: Level? {
    if case .level(let level) = self { level } else { nil }
  }
}

extension RuleSwitch: RawRepresentable, CaseIterable {
  package static var allCases: [RuleSwitch] { [.off, .on] + Level.allCases.map(Self.level) }

  /// As `.galley.yml` writes it.
  package var rawValue: String {
    switch self {
    case .off: "off"
    case .on: "on"
    case .level(let level): level.rawValue
    }
  }

  package init?(rawValue name: String) {
    guard let value = Self.allCases.first(where: { $0.rawValue == name }) else { return nil }
    self = value
  }
}
