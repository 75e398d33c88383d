import Linting
import Reporting
import SourceText

/// One worker's way from a post to what is said about it.
struct PostCheck: ~Copyable {
  private let plan: CheckPlan
  private let customs: SharedCustoms
  private var linter: Linter

  /// - Parameter customs: what the posts have in common.
  init(_ plan: CheckPlan, profiles: [Profile], customs: SharedCustoms) {
    self.plan = plan
    self.customs = customs
    linter = Linter(profiles, houseTerms: customs.terms, isTimed: plan.showsTimes)
  }

  /// What its work has taken, where that is asked for.
  var times: WorkTimes { linter.times }

  mutating func check(_ job: CheckJob) throws(UnreadableInput) -> CheckedPost {
    var checked = try checkAlone(job)
    checked.report.relatedSources = customs.sources
    return checked
  }

  private mutating func checkAlone(_ job: CheckJob) throws(UnreadableInput) -> CheckedPost {
    let source = try job.input.load(standardInputName: plan.standardInputName)
    let filter = FindingFilter(plan.baselines, job)
    if let amendment = plan.amendment {
      var checked = amendment.amend(source, of: job, filter, with: &linter)
      if plan.showsStatistics {
        // As its readers will see it.
        checked.text = CheckedText(
          linter.read(checked.report.source, markup: job.markup, profile: job.profile))
      }
      return checked
    }
    let post = linter.read(source, markup: job.markup, profile: job.profile)
    let found = linter.lint(post, profile: job.profile, after: job.earlier)
    var checked = CheckedPost(source, found, filter)
    if plan.showsStatistics { checked.text = CheckedText(post) }
    return checked
  }
}
