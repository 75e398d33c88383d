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
  /// Whether it makes `fixed` of an example: nothing is changed in code and comments, nor are the
  /// words of a quotation.
  func writes(_ fixed: String, in example: WrappedExample) -> Bool {
    switch (example.wrapping, check) {
    case (.codeSpan, _), (.codeBlock, _), (.htmlComment, _), (.blockQuote, .shared): false
    case (.blockQuote, .prose): Self.words(of: fixed) == Self.words(of: example.text.text)
    default: true
    }
  }

  private static func words(of text: String) -> [Character] {
    text.replacing("&#160;", with: " ").filter { $0.isLetter || $0.isNumber }
  }
}

extension Rule: CustomTestStringConvertible {
  package var testDescription: String { info.id.description }
}

extension RuleInfo: CustomTestStringConvertible {
  package var testDescription: String { id.description }
}
