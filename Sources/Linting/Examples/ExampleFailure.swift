import Markup

/// How the work of a rule differs from what an example of it shows.
package struct ExampleFailure: Sendable, Equatable {
  package let kind: Kind
  package let expected: String
  package let found: String

  package enum Kind: Sendable {
    /// Other places are found than are marked; both texts are marked.
    case findings
    /// The fixes give another text.
    case fix
  }
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
    var failures = [
      ExampleFailure(kind: .findings, expected: expected.marked, found: run.found.marked)
    ]
    if let fixed = try fixed.map(UnicodeEscape.expanded) {
      failures.append(ExampleFailure(kind: .fix, expected: fixed, found: run.fixed))
    }
    return failures.filter { $0.expected != $0.found }
  }
}
