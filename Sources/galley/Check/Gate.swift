import Linting
import Reporting

/// How much may be found before a run fails.
struct Gate: Sendable {
  let threshold: FailureThreshold
  /// The warnings that are let pass; nil for none, or for all where the threshold is above them.
  let allowedWarnings: Int?

  /// Whether what was found is too much.
  func isClosed(by summary: Summary) -> Bool {
    if let allowedWarnings, summary.warnings > allowedWarnings { return true }
    return switch threshold {
    case .never: false
    case .error: summary.errors > 0
    case .warning: summary.errors > 0 || allowedWarnings == nil && summary.warnings > 0
    case .suggestion:
      summary.errors + summary.suggestions > 0 || allowedWarnings == nil && summary.warnings > 0
    }
  }

  /// What to tell whoever set a number of warnings that is exceeded.
  func note(on summary: Summary) -> Problem? {
    guard let allowedWarnings, summary.warnings > allowedWarnings else { return nil }
    return Problem(
      .note, path: nil,
      message: "\(summary.warnings) warnings are more than --max-warnings \(allowedWarnings)")
  }
}
