import Glibc
import Linting
import Reporting
import SourceText

/// All that a check says, file by file and in the end: findings in its reports, everything else on
/// standard error.
struct CheckReport: Sendable {
  private var reports: ReportSet
  /// The errors told so far, which fail the run.
  private var problems: [Problem]
  /// What was told of each rule that was stopped in some post, the first time.
  private var stops: [(rule: RuleID, problem: Problem)] = []
  private var gate: Gate
  private var progress: Progress?
  /// What is changed, if anything is to be.
  private var amendments: AmendmentTally?
  private var baselines: BaselineTally?
  private var statistics: FindingStatistics?
  /// What the work of all workers has taken, where that is asked for.
  private var times: WorkTimes?
  private let isQuiet: Bool
  /// Whether only changed posts are checked.
  private let isLimited: Bool
  /// Whether nothing more can be written.
  private(set) var isStopped = false

  /// Begins the report on `count` files, of which `problems` are not.
  init(
    _ plan: CheckPlan, rules: PostRules, count: Int, problems: [Problem]
  ) throws(ReportSet.Failure) {
    for problem in problems { problem.tell() }
    self.problems = problems.filter { $0.severity == .error }
    reports = try ReportSet(plan, rules: rules)
    gate = Gate(
      threshold: plan.threshold ?? rules.defaultThreshold, allowedWarnings: plan.allowedWarnings,
      budgets: rules.budgets)
    progress = plan.showsProgress ? Progress(total: count) : nil
    amendments = plan.amendment.map { AmendmentTally($0) }
    baselines = plan.baselines.map { BaselineTally($0) }
    statistics = plan.showsStatistics ? FindingStatistics() : nil
    times = plan.showsTimes ? WorkTimes() : nil
    isQuiet = plan.isQuiet
    isLimited = plan.changes != nil
  }

  /// Counts one file that is checked.
  mutating func advance() { progress?.advance() }

  /// Takes what the work of one worker has taken.
  mutating func add(_ times: WorkTimes) { self.times?.add(times) }

  mutating func add(_ result: CheckResults.Result) {
    switch result {
    case .failed(let problem): tell(problem)
    case .checked(let post): add(post)
    }
  }

  private mutating func add(_ post: CheckedPost) {
    for problem in post.problems { tell(problem) }
    for rule in post.found.stoppedRules where !stops.contains(where: { $0.rule == rule }) {
      let stop = Problem(
        .warning, path: post.report.source.path,
        message: "\(rule) was stopped: a pattern of it takes too long, and has not read all of this"
      )
      tell(stop)
      stops.append((rule, stop))
    }
    if !post.report.diagnostics.isEmpty { progress?.clear() }
    amendments?.add(post)
    gate.add(post.report.diagnostics)
    baselines?.add(post)
    statistics?.add(post)
    do throws(ReportSet.Failure) {
      try reports.report(post.report)
    } catch {
      stop(error)
    }
  }

  private mutating func tell(_ problem: Problem) {
    progress?.clear()
    problem.tell()
    if problem.severity == .error { problems.append(problem) }
  }

  /// A reader that has seen enough, such as `head`, is no problem; a full disk is.
  private mutating func stop(_ failure: ReportSet.Failure) {
    isStopped = true
    reports.discard()
    if case .problem(let problem) = failure { tell(problem) }
  }

  /// Ends the reports, says what is to be said of the whole, and how the run ends.
  mutating func finish() -> ExitStatus {
    progress?.clear()
    let remarks = baselines?.finish() ?? []
    for remark in remarks where !isQuiet || remark.severity == .error { tell(remark) }
    if !isStopped {
      do throws(ReportSet.Failure) {
        try reports.finish(problems: problems + stops.map(\.problem))
      } catch {
        stop(error)
      }
    }
    tellTotals()
    if !problems.isEmpty { return .failure }
    for note in gate.notes { note.tell() }
    if let amendments, amendments.isDiff { return amendments.isEmpty ? .success : .findings }
    return gate.isClosed ? .findings : .success
  }

  private func tellTotals() {
    if reports.summary.files == 0, problems.isEmpty {
      note("nothing was checked: " + (isLimited ? "no post has changed" : "there is no post here"))
    }
    if let statistics { Terminal.write(statistics.text, to: STDERR_FILENO) }
    if let times { Terminal.write(times.table, to: STDERR_FILENO) }
    if let sentence = amendments?.sentence { note(sentence) }
  }

  /// Says what `--quiet` is not told.
  private func note(_ message: String) {
    if !isQuiet { Problem(.note, path: nil, message: message).tell() }
  }
}
