/// How many findings of a rule, or of all of a style, a run may have before it fails: for what a
/// blog has too much of to correct at once.
package struct RuleBudget: Sendable {
  /// `Style.Rule` or `Style`.
  package let name: String
  package let limit: Int
  package let place: SettingPlace
}
