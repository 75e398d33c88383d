import Linting
import Markup
import TestSupport
import Testing

extension ExampleRun {
  /// What `rule` makes of an example of its own.
  init(_ example: WrappedExample, by rule: Rule) {
    self.init(example.text.text, of: example, by: rule)
  }

  /// Checks `text` as what `example` is: its language, or that of its rule, and its markup.
  init(_ text: String, of example: WrappedExample, by rule: Rule) {
    var linter = Linter(Profile(examplesOf: rule, among: EveryRule.all))
    self.init(
      text, language: example.language ?? rule.info.languages.first,
      markup: MarkupKind(rawValue: example.markup) ?? .markdown, by: &linter, of: rule.info.id)
  }
}

extension Rule {
  /// Whether its fixes are made in such a place: none are in code and comments, nor do rule files
  /// change the words of a quotation.
  func writes(to wrapping: Wrapping) -> Bool {
    switch (wrapping, check) {
    case (.codeSpan, _), (.codeBlock, _), (.htmlComment, _), (.blockQuote, .shared): false
    default: true
    }
  }
}

extension Rule: CustomTestStringConvertible {
  package var testDescription: String { info.id.description }
}

extension RuleInfo: CustomTestStringConvertible {
  package var testDescription: String { id.description }
}
