package import Markup
import SourceText

/// What some rules make of a text, in the notation of examples.
package struct ExampleRun: Sendable {
  /// The text with what was found marked.
  package let found: MarkedText
  package let diagnostics: [Diagnostic]
  /// The text after all fixes, safe or not.
  package let fixed: String

  /// Checks a text as a post of its own.
  ///
  /// - Parameters:
  ///   - language: BCP 47; nil where the text itself tells.
  ///   - rule: the one whose findings count; nil for all.
  package init(
    _ text: String, language: String?, markup: MarkupKind, by linter: inout Linter,
    of rule: RuleID? = nil
  ) {
    let path = language.map { "post.\($0).md" } ?? "post.md"
    let source = SourceFile(path: path, bytes: Array(text.utf8))
    diagnostics = linter.lint(source, markup: markup).diagnostics
      .filter { rule == nil || $0.rule == rule }
    found = MarkedText(text: text, ranges: diagnostics.map(\.range))
    var edits = EditSet(byteCount: source.bytes.count)
    for diagnostic in diagnostics {
      if let fix = diagnostic.fix { _ = edits.insert(fix.edits) }
    }
    fixed = String(decoding: edits.apply(to: source.bytes), as: UTF8.self)
  }
}
