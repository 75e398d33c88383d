import Glibc
import Linting
import Reporting
import SourceText
import Synchronization

/// Takes the results of all workers as they come and reports them in the order of the files.
final class CheckResults: Sendable {
  /// What became of one file.
  enum Result: Sendable {
    case checked(CheckedPost)
    case failed(Problem)
  }

  private struct State: Sendable {
    /// Results that came before an earlier file's.
    var waiting: [Int: Result] = [:]
    /// The first file whose result is not reported yet.
    var next = 0
    var reports: ReportSet
    var problems: [Problem]
    var gate: Gate
    var progress: Progress?
    /// Rules that were stopped in some post, which is told once of each.
    var stoppedRules: Set<RuleID> = []
    /// What reports say of them.
    var stops: [Problem] = []
    /// What is changed, if anything is to be.
    var amendments: AmendmentTally?
    var baselines: BaselineTally?
    var statistics: FindingStatistics?
    /// What the work of all workers has taken, where that is asked for.
    var times: WorkTimes?
  }

  private let state: Mutex<State>
  private let isQuiet: Bool
  /// Whether only changed posts are checked.
  private let isLimited: Bool
  private let stopped = Atomic(false)

  /// Begins the report on `count` files, of which `problems` are not.
  init(
    _ plan: CheckPlan, rules: PostRules, count: Int, problems: [Problem]
  ) throws(ReportSet.Failure) {
    isQuiet = plan.isQuiet
    isLimited = plan.changes != nil
    for problem in problems { problem.tell() }
    let problems = problems.filter { $0.severity == .error }
    let reports = try ReportSet(plan, rules: rules)
    state = Mutex(
      State(
        reports: reports, problems: problems,
        gate: Gate(
          threshold: plan.threshold ?? rules.defaultThreshold,
          allowedWarnings: plan.allowedWarnings, budgets: rules.budgets),
        progress: plan.showsProgress ? Progress(total: count) : nil,
        amendments: plan.amendment.map { AmendmentTally($0) },
        baselines: plan.baselines.map { BaselineTally($0) },
        statistics: plan.showsStatistics ? FindingStatistics() : nil,
        times: plan.showsTimes ? WorkTimes() : nil))
  }

  /// Whether nothing more can be written, so that there is no use in going on.
  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Counts one file that is checked.
  func advance() { state.withLock { $0.progress?.advance() } }

  /// Takes the result of the file at `index`, counts it, and reports it as below.
  func deliver(_ result: Result, at index: Int) {
    advance()
    report(result, at: index)
  }

  /// Reports the result of the file at `index` and those that waited for it, once those before it
  /// are.
  func report(_ result: Result, at index: Int) {
    state.withLock { state in
      guard index == state.next else {
        state.waiting[index] = result
        return
      }
      var due: Result? = result
      while !isStopped, let next = due {
        report(next, to: &state)
        state.next += 1
        due = state.waiting.removeValue(forKey: state.next)
      }
    }
  }

  /// Takes what the work of one worker has taken.
  func add(_ times: WorkTimes) { state.withLock { $0.times?.add(times) } }

  private func report(_ result: Result, to state: inout State) {
    switch result {
    case .failed(let problem): tell(problem, &state)
    case .checked(let post):
      for problem in post.problems { tell(problem, &state) }
      for rule in post.found.stoppedRules where state.stoppedRules.insert(rule).inserted {
        let stop = Self.stopped(rule, in: post)
        tell(stop, &state)
        state.stops.append(stop)
      }
      if !post.report.diagnostics.isEmpty { state.progress?.clear() }
      state.amendments?.add(post)
      state.gate.add(post.report.diagnostics)
      state.baselines?.add(post)
      state.statistics?.add(post)
      do throws(ReportSet.Failure) {
        try state.reports.report(post.report)
      } catch {
        stop(error, &state)
      }
    }
  }

  private static func stopped(_ rule: RuleID, in post: CheckedPost) -> Problem {
    Problem(
      .warning, path: post.report.source.path,
      message: "\(rule) was stopped: a pattern of it takes too long, and has not read all of this")
  }

  private func tell(_ problem: Problem, _ state: inout State) {
    state.progress?.clear()
    problem.tell()
    if problem.severity == .error { state.problems.append(problem) }
  }

  /// Ends the report once all workers are done.
  func finish() -> ExitStatus {
    state.withLock { state in
      state.progress?.clear()
      for problem in state.baselines?.finish() ?? [] where !isQuiet || problem.severity == .error {
        tell(problem, &state)
      }
      if !isStopped {
        do throws(ReportSet.Failure) {
          try state.reports.finish(problems: state.problems + state.stops)
        } catch {
          stop(error, &state)
        }
      }
      let summary = state.reports.summary
      if summary.files == 0, state.problems.isEmpty, !isQuiet {
        let reason = isLimited ? "no post has changed" : "there is no post here"
        Problem(.note, path: nil, message: "nothing was checked: \(reason)").tell()
      }
      if let statistics = state.statistics {
        Terminal.write(statistics.text, to: STDERR_FILENO)
      }
      if let times = state.times { Terminal.write(times.table, to: STDERR_FILENO) }
      if let sentence = state.amendments?.sentence, !isQuiet {
        Problem(.note, path: nil, message: sentence).tell()
      }
      if !state.problems.isEmpty { return .failure }
      for note in state.gate.notes { note.tell() }
      if let amendments = state.amendments, amendments.isDiff {
        return amendments.isEmpty ? .success : .findings
      }
      return state.gate.isClosed ? .findings : .success
    }
  }

  /// A reader that has seen enough, such as `head`, is no problem; a full disk is.
  private func stop(_ failure: ReportSet.Failure, _ state: inout State) {
    stopped.store(true, ordering: .relaxed)
    state.reports.discard()
    guard case .problem(let problem) = failure else { return }
    problem.tell()
    state.problems.append(problem)
  }
}
