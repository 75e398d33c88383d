/// A sentence or post that shows what a rule does; document and test at once.
///
/// Marked text holds the flagged range in ⟦ ⟧. Characters that no reviewer could see are written
/// `\u{…}`.
package struct RuleExample: Sendable, Equatable {
  package let text: String
  /// The text after the fix; nil where the rule has none.
  package let fixed: String?
  package let language: String?
  /// What the text is written in.
  package let markup: String
  package let isAccepted: Bool

  /// `marked` holds at least one ⟦range⟧ to be reported.
  package static func flagged(
    _ marked: String, fixed: String? = nil, language: String? = nil, markup: String = "markdown"
  ) -> RuleExample {
    RuleExample(
      text: marked, fixed: fixed, language: language, markup: markup, isAccepted: false)
  }

  /// A text in which the rule finds nothing.
  package static func accepted(
    _ text: String, language: String? = nil, markup: String = "markdown"
  ) -> RuleExample {
    RuleExample(text: text, fixed: nil, language: language, markup: markup, isAccepted: true)
  }
}
