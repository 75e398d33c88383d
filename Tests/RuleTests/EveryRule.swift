import BuiltinRules
import Linting
import ShippedRules

/// All rules that Galley comes with: those written in Swift and those written as rule files.
enum EveryRule {
  static let all = BuiltinRules.all + ShippedRules.all

  /// Those that find what is wrong, not what may be.
  static let notDoubtful = all.filter { $0.info.level >= .warning && !$0.info.isOptIn }
}
