import Linting
import Reporting
import SourceText

/// One worker's way from a post to what is said about it.
struct PostCheck: ~Copyable {
  private let plan: CheckPlan
  private var linter: Linter

  init(_ plan: CheckPlan, profiles: [Profile]) {
    self.plan = plan
    linter = Linter(profiles)
  }

  mutating func check(_ job: CheckJob) throws(UnreadableInput) -> CheckedPost {
    let source = try job.input.load(standardInputName: plan.standardInputName)
    let filter = FindingFilter(plan.baselines, job)
    if let amendment = plan.amendment {
      return amendment.amend(source, of: job, filter, with: &linter)
    }
    let report = linter.lint(source, markup: job.markup, profile: job.profile)
    return CheckedPost(source, report, filter)
  }
}
