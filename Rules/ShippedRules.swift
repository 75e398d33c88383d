package import Linting
package import RuleFormat

/// The rules that are written as files: `Style/Rule.yml` below this folder is the rule
/// `Style.Rule`, and being there is all it takes to be compiled, documented and tested.
package enum ShippedRules {
  package static let all = DeclaredRules(RuleArchive.shipped).asRules

  /// The rules for a configuration with accepted words.
  package static func all(accepting vocabulary: [LocatedText]) -> [Rule] {
    vocabulary.isEmpty ? all : DeclaredRules(RuleArchive.shipped, vocabulary: vocabulary).asRules
  }

  /// Styles that are a matter of taste: their rules run only where they are asked for.
  package static let optInStyles: Set<String> = ["Inclusive", "Plain"]
}
