import BuiltinRules
import Configuration
import Linting
import RuleFormat
import ShippedRules

/// Every rule that Galley comes with: those written in Swift and those written as rule files.
enum AllRules {
  static let all = BuiltinRules.all + ShippedRules.all

  /// The same, for configurations to choose from.
  static var catalog: RuleCatalog { RuleCatalog(all, optIn: ShippedRules.optInStyles) }

  /// Reads the configurations that choose from them.
  static func reader(in environment: ConfigurationEnvironment) -> ConfigurationReader {
    ConfigurationReader(
      catalog, environment: environment, dictionary: EnglishDictionary(),
      accepting: catalog(accepting:))
  }

  /// The same where some words are right whatever a rule says.
  static func catalog(accepting vocabulary: [LocatedText]) -> RuleCatalog {
    RuleCatalog(
      BuiltinRules.all + ShippedRules.all(accepting: vocabulary),
      optIn: ShippedRules.optInStyles)
  }
}
