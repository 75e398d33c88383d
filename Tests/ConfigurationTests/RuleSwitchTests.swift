import Configuration
import Linting
import Testing

/// How `.galley.yml` says whether a rule runs.
@Suite struct RuleSwitchTests {
  @Test func everyNameIsReadAsItIsWritten() {
    let names = RuleSwitch.allCases.map(\.rawValue)
    #expect(names == ["off", "on", "suggestion", "warning", "error"])
    for value in RuleSwitch.allCases { #expect(RuleSwitch(rawValue: value.rawValue) == value) }
    #expect(RuleSwitch(rawValue: "Warning") == nil)
  }
}
