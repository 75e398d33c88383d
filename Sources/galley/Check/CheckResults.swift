import Linting
import Reporting
import SourceText
import Synchronization

/// Takes the results of all workers as they come and reports them in the order of the files.
final class CheckResults: Sendable {
  /// What became of one file.
  enum Result: Sendable {
    case checked(SourceFile, Report)
    case failed(Problem)
  }

  private struct State: Sendable {
    /// Results that came before an earlier file's.
    var waiting: [Int: Result] = [:]
    /// The first file whose result is not reported yet.
    var next = 0
    var reporter: Reporter
    var output = OutputStream.standardOutput
    var progress: Progress?
    var problems: Int
    var checked = 0
    var isFailure = false
  }

  private let state: Mutex<State>
  private let threshold: FailureThreshold
  private let isQuiet: Bool
  private let closed = Atomic(false)

  init(_ plan: CheckPlan, count: Int, problems: [Problem]) {
    threshold = plan.threshold
    isQuiet = plan.isQuiet
    for problem in problems { problem.tell() }
    state = Mutex(
      State(
        reporter: Reporter(plan.format, isColored: plan.isColored),
        progress: plan.showsProgress ? Progress(total: count) : nil, problems: problems.count))
  }

  /// Whether nobody reads the output any more, so that there is no use in going on.
  var isStopped: Bool { closed.load(ordering: .relaxed) }

  /// Takes the result of the file at `index`, and reports it and those that waited for it.
  func deliver(_ result: Result, at index: Int) {
    state.withLock { state in
      state.waiting[index] = result
      while let next = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        report(next, to: &state)
      }
      if state.output.isClosed { closed.store(true, ordering: .relaxed) }
    }
  }

  private func report(_ result: Result, to state: inout State) {
    state.progress?.advance()
    switch result {
    case .failed(let problem):
      state.progress?.clear()
      problem.tell()
      state.problems += 1
    case .checked(let source, let report):
      state.checked += 1
      if report.diagnostics.contains(where: { threshold.isReached(by: $0.level) }) {
        state.isFailure = true
      }
      let text = state.reporter.add(source, report.diagnostics)
      guard !text.isEmpty else { return }
      state.progress?.clear()
      state.output.write(bytes: text)
    }
  }

  /// Closes the report once all workers are done.
  func finish() -> ExitStatus {
    state.withLock { state in
      state.progress?.clear()
      state.output.write(bytes: state.reporter.finish())
      state.output.flush()
      if state.checked == 0, state.problems == 0, !isQuiet {
        Problem.note("nothing was checked: no post was found")
      }
      if state.problems > 0 { return .failure }
      return state.isFailure ? .findings : .success
    }
  }
}
