package import Linting

/// How much was found, counted as files are reported.
package struct Summary: Sendable, Equatable {
  /// Files checked, clean ones too.
  package private(set) var files = 0
  package private(set) var filesWithFindings = 0
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package private(set) var suggestions = 0
  /// Findings with a safe fix: what `--fix` takes away.
  package private(set) var fixable = 0

  package init() {}

  package mutating func add(_ diagnostics: [Diagnostic]) {
    files += 1
    if !diagnostics.isEmpty { filesWithFindings += 1 }
    for diagnostic in diagnostics {
      switch diagnostic.level {
      case .error: errors += 1
      case .warning: warnings += 1
      case .suggestion: suggestions += 1
      }
      if diagnostic.fix?.safety == .safe { fixable += 1 }
    }
  }
}

extension Summary {
  /// "3 errors, 64 warnings in 2 of 12 files (61 fixable with --fix)".
  var sentence: String {
    let all = files.counted("file")
    guard filesWithFindings > 0 else { return "No findings in \(all)." }
    let findings = [(errors, "error"), (warnings, "warning"), (suggestions, "suggestion")]
      .filter { $0.0 > 0 }.map { $0.0.counted($0.1) }.joined(separator: ", ")
    let place = filesWithFindings == files ? all : "\(filesWithFindings) of \(all)"
    return "\(findings) in \(place)" + (fixable > 0 ? " (\(fixable) fixable with --fix)" : "")
  }
}
