/// How the letter of a rule is taken.
package enum RuleDialect: Sendable {
  /// A blank in a pattern also stands for a line end inside a paragraph and an apostrophe for the
  /// curly one, and rules for texts also read titles and the front matter.
  case galley
  /// Exactly as Vale takes it.
  case vale
}

extension Pattern {
  /// The pattern with a blank that may be a line end and an apostrophe that may be curly.
  var typographic: Pattern {
    switch self {
    case .scalar(" ", _):
      .set(ScalarSet(items: [.range(" ", " "), .range("\n", "\n")]), caseless: false)
    case .scalar("'", _):
      .set(ScalarSet(items: [.range("'", "'"), .range("’", "’")]), caseless: false)
    default: mapChildren(\.typographic)
    }
  }
}
