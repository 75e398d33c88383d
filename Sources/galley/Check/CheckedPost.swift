import Linting
import Reporting
import SourceText

/// What a check has to say about one post.
struct CheckedPost: Sendable {
  var report: FileReport
  /// How its findings stand to the baselines; nil where there are none.
  let standing: BaselinePlan.Standing?
  /// How many changes were made or are shown, each for one finding or one line.
  let amended: Int
  /// All that was found, shown or not.
  let found: Report
  /// What could not be done, and remarks.
  let problems: [Problem]
  /// What its text comes to, where that is asked for.
  var text: CheckedText?

  /// - Parameters:
  ///   - found: all that was found in `source`.
  ///   - filter: what of it is shown.
  ///   - revision: how `source` came of the post that was read, where it is another.
  init(
    _ source: SourceFile, _ found: Report, _ filter: FindingFilter,
    after revision: Revision? = nil,
    amended: Int = 0, changes: LineDiff? = nil, problems: [Problem] = []
  ) {
    let standing = filter.standing(of: found.diagnostics, in: source)
    let shown = standing?.comparison.new ?? found.diagnostics
    self.report = FileReport(
      source, filter.onLinesThatCount(shown, after: revision),
      known: standing.map { filter.onLinesThatCount($0.comparison.known, after: revision) },
      suppressed: found.suppressed, changes: changes)
    self.standing = standing
    self.found = found
    self.amended = amended
    self.problems = problems
  }
}
