import Linting
import Reporting
import SourceText

/// What a check has to say about one post.
struct CheckedPost: Sendable {
  let report: FileReport
  /// How many changes were made or are shown, each for one finding or one line.
  let amended: Int
  /// Rules that took too long on it.
  let stoppedRules: [RuleID]
  /// What could not be done, and remarks.
  let problems: [Problem]

  init(
    _ source: SourceFile, _ report: Report, amended: Int = 0, changes: LineDiff? = nil,
    problems: [Problem] = []
  ) {
    self.report = FileReport(
      source, report.diagnostics, suppressed: report.suppressed, changes: changes)
    stoppedRules = report.stoppedRules
    self.amended = amended
    self.problems = problems
  }
}
