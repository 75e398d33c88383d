package import Linting

/// An example of a rule in one set of clothes, with what is to be reported in it.
package struct WrappedExample: Sendable, CustomStringConvertible {
  package let rule: RuleID
  package let wrapping: Wrapping
  /// The text to check; its ranges are all that the rule may report.
  package let text: MarkedText
  /// The text after the fix; nil where none is to be compared.
  package let fixed: String?
  /// BCP 47; nil where the example names none.
  package let language: String?
  /// What it is written in, as `MarkupKind` spells it.
  package let markup: String

  package var description: String { "\(rule) \(wrapping): \(text.marked.debugDescription)" }

  /// All examples of a rule in all the clothes that they fit.
  package static func all(of info: RuleInfo) throws(MarkedTextError) -> [WrappedExample] {
    var all: [WrappedExample] = []
    for example in info.manual.examples {
      let marked = try MarkedText(example.text)
      let fixed = try example.fixed.map(unmarked)
      for wrapping in Wrapping.allCases {
        let isElsewhere = example.markup != "markdown" && wrapping != .plain && wrapping != .crlf
        let expectation = wrapping.expectation(for: info.scope)
        guard !isElsewhere, expectation != .doesNotApply, let text = wrapping.wrap(marked) else {
          continue
        }
        let isSilent = expectation == .silent || example.isAccepted
        all.append(
          WrappedExample(
            rule: info.id, wrapping: wrapping,
            text: MarkedText(text: text.text, ranges: isSilent ? [] : text.ranges),
            fixed: isSilent ? nil : fixed.flatMap(wrapping.wrap)?.text,
            language: example.language, markup: example.markup))
      }
    }
    return all
  }

  private static func unmarked(_ text: String) throws(MarkedTextError) -> MarkedText {
    MarkedText(text: try UnicodeEscape.expanded(text), ranges: [])
  }
}
