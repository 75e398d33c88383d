import Linting
import SourceText

/// A finding on one line as compilers write it: `path:line:column: severity: message [Style.Rule]`.
///
/// Severities are GCC's: a suggestion is a `note`.
struct CompilerLine {
  /// With its line end.
  let text: String

  init(_ diagnostic: Diagnostic, path: String, at position: Position, _ unit: ColumnUnit) {
    let severity = diagnostic.level.named(suggestionsAs: "note")
    let rule = SafeText.escaped(diagnostic.rule.description)
    text =
      "\(SafeText.escaped(path)):\(position.line):\(unit.column(of: position)): \(severity): "
      + "\(SafeText.escaped(diagnostic.message)) [\(rule)]\n"
  }
}
