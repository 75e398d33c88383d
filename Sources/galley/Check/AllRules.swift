import BuiltinRules
import Linting
import ShippedRules

/// Every rule that Galley comes with: those written in Swift and those written as rule files.
enum AllRules {
  static let all = BuiltinRules.all + ShippedRules.all
}
