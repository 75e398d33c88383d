import BuiltinRules
import ShippedRules

/// All rules that Galley comes with: those written in Swift and those written as rule files.
enum EveryRule {
  static let all = BuiltinRules.all + ShippedRules.all
}
