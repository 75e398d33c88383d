import Linting
import SourceText

/// Which findings of one post are shown: those that no baseline knows, on lines that count.
struct FindingFilter: Sendable {
  private let baselines: BaselinePlan?
  private let job: CheckJob

  init(_ baselines: BaselinePlan?, _ job: CheckJob) {
    self.baselines = baselines
    self.job = job
  }

  /// How findings stand to the baselines; nil where there are none.
  func standing(of findings: [Diagnostic], in source: SourceFile) -> BaselinePlan.Standing? {
    baselines?.standing(of: findings, in: source, at: job.path)
  }

  /// What is left of `findings`.
  ///
  /// - Parameter revision: How `source` was changed since its lines were compared, if it was.
  func shown(
    _ findings: [Diagnostic], in source: SourceFile, after revision: Revision?
  ) -> [Diagnostic] {
    let new = standing(of: findings, in: source)?.comparison.new ?? findings
    return onLinesThatCount(new, after: revision)
  }

  /// Those of `findings` that are on lines that count; `revision` as above.
  func onLinesThatCount(
    _ findings: [Diagnostic], after revision: Revision?
  ) -> [Diagnostic] {
    guard let changes = job.changes else { return findings }
    return findings.filter { finding in
      guard let revision else { return changes.touch(finding.range) }
      let start = revision.originalOffset(of: finding.range.start)
      let end = revision.originalOffset(of: finding.range.end)
      return changes.touch(ByteRange(start, max(start, end)))
    }
  }
}
