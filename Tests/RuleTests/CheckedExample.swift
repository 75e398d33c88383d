import Linting
import Markup
import SourceText
import TestSupport
import Testing

/// An example after one rule has read it.
struct CheckedExample {
  /// The text with what was reported marked.
  let found: MarkedText
  let messages: [String]
  /// The text after all fixes, safe or not.
  let fixed: String

  init(_ example: WrappedExample, by rule: Rule) throws {
    try self.init(example.text.text, of: example, by: rule)
  }

  /// Checks `text` as what `example` is: its language, or that of its rule, and its markup.
  init(_ text: String, of example: WrappedExample, by rule: Rule) throws {
    let language = example.language ?? rule.info.languages.first
    let path = language.map { "post.\($0).md" } ?? "post.md"
    let source = SourceFile(path: path, bytes: Array(text.utf8))
    let markup = MarkupKind(rawValue: example.markup) ?? .markdown
    var linter = Linter(try rule.profile)
    let diagnostics = linter.lint(source, markup: markup).diagnostics.filter {
      $0.rule == rule.info.id
    }
    found = MarkedText(text: text, ranges: diagnostics.map(\.range))
    messages = diagnostics.map(\.message)
    var edits = EditSet(byteCount: source.bytes.count)
    for diagnostic in diagnostics {
      if let fix = diagnostic.fix { _ = edits.insert(fix.edits) }
    }
    fixed = String(decoding: edits.apply(to: source.bytes), as: UTF8.self)
  }
}

extension Rule {
  /// What its examples are checked by: itself, and all others where it reports on those.
  var profile: Profile {
    get throws {
      if case .directives = check { return try Profile(of: EveryRule.all) }
      return try Profile(of: [self], minimum: .suggestion)
    }
  }

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
