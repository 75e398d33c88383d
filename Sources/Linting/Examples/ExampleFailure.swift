import Markup

/// How the work of a rule differs from what an example of it shows.
package enum ExampleFailure: Sendable, Equatable {
  /// Other places are found than are marked. Both texts with their marks.
  case findings(expected: String, found: String)
  /// The fixes give another text.
  case fix(expected: String, found: String)
}

extension RuleExample {
  /// The ways in which what `rule` finds differs from this example of it; none where it holds.
  package func failures(
    of rule: RuleInfo, by linter: inout Linter
  ) throws(MarkedTextError) -> [ExampleFailure] {
    let expected = try MarkedText(text)
    let run = ExampleRun(
      expected.text, language: language ?? rule.languages.first,
      markup: MarkupKind(rawValue: markup) ?? .markdown, by: &linter, of: rule.id)
    var failures: [ExampleFailure] = []
    if run.found.marked != expected.marked {
      failures.append(.findings(expected: expected.marked, found: run.found.marked))
    }
    if let fixed = try fixed.map(UnicodeEscape.expanded), run.fixed != fixed {
      failures.append(.fix(expected: fixed, found: run.fixed))
    }
    return failures
  }
}
