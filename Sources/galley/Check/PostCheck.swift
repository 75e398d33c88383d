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
    var text: CheckedText?
    let inspect = plan.showsStatistics ? { (post: Post) in text = CheckedText(post) } : nil
    var checked: CheckedPost
    if let amendment = plan.amendment {
      checked = amendment.amend(source, of: job, filter, with: &linter)
      // Its text counts as its readers will see it.
      if let inspect {
        _ = linter.lint(
          checked.report.source, markup: job.markup, profile: job.profile, inspect: inspect)
      }
    } else {
      let report = linter.lint(
        source, markup: job.markup, profile: job.profile, inspect: inspect)
      checked = CheckedPost(source, report, filter)
    }
    checked.text = text
    return checked
  }
}
