import Linting
import SourceText

/// `path:line:column: severity: message [Style.Rule]`, a line for each finding.
///
/// Columns are code points from 1. Severities are GCC's: a suggestion is a `note`.
struct GCCFormat: FormatWriter {
  func write(_ file: FileReport, to output: inout Output) {
    guard !file.diagnostics.isEmpty else { return }
    var locator = Locator(file)
    let path = SafeText.escaped(file.source.path)
    for diagnostic in file.diagnostics {
      let start = locator.position(at: diagnostic.range.start)
      output.write(path)
      output.write(":")
      output.write(start.line)
      output.write(":")
      output.write(start.column)
      output.write(": ")
      output.write(diagnostic.level.gccSeverity)
      output.write(": ")
      output.write(SafeText.escaped(diagnostic.message))
      output.write(" [")
      output.write(SafeText.escaped(diagnostic.rule.description))
      output.write("]\n")
    }
  }
}

extension Level {
  fileprivate var gccSeverity: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    }
  }
}
