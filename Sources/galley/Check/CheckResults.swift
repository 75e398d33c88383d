import Linting
import Reporting
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
    var report: CheckReport
  }

  private let state: Mutex<State>
  private let stopped = Atomic(false)

  init(_ report: CheckReport) { state = Mutex(State(report: report)) }

  /// Whether nothing more can be written, so that there is no use in going on.
  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Counts one file that is checked.
  func advance() { state.withLock { $0.report.advance() } }

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
        state.report.add(next)
        if state.report.isStopped { stopped.store(true, ordering: .relaxed) }
        state.next += 1
        due = state.waiting.removeValue(forKey: state.next)
      }
    }
  }

  /// Takes what the work of one worker has taken.
  func add(_ times: WorkTimes) { state.withLock { $0.report.add(times) } }

  /// Ends the report once all workers are done.
  func finish() -> ExitStatus { state.withLock { $0.report.finish() } }
}
