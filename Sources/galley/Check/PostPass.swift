import Dispatch
import Linting
import Synchronization

/// One pass over posts, on all cores.
struct PostPass {
  private let plan: CheckPlan
  private let profiles: [Profile]
  private let customs: SharedCustoms

  /// - Parameter customs: what the posts have in common.
  init(_ plan: CheckPlan, _ profiles: [Profile], customs: SharedCustoms = .none) {
    (self.plan, self.profiles, self.customs) = (plan, profiles, customs)
  }

  /// Hands `take` what became of each job, and its index, in no order and from any thread. Ends
  /// early where `results` are not wanted any more.
  ///
  /// Workers pull indices from one counter: no file waits for a worker that is busy with another,
  /// and no task is made for each. One worker needs no other thread than this.
  func run(
    _ jobs: [CheckJob], for results: CheckResults,
    _ take: @Sendable (CheckResults.Result, Int) -> Void
  ) {
    let queue = WorkQueue(count: jobs.count)
    DispatchQueue.concurrentPerform(iterations: min(plan.jobs, jobs.count)) { _ in
      var check = PostCheck(plan, profiles: profiles, customs: customs)
      while let index = queue.next(), !results.isStopped {
        let result: CheckResults.Result
        do throws(UnreadableInput) {
          result = .checked(try check.check(jobs[index]))
        } catch {
          result = .failed(error.problem)
        }
        take(result, index)
      }
      results.add(check.times)
    }
  }
}

/// The indices still to be worked on, shared by all workers.
private final class WorkQueue: Sendable {
  private let count: Int
  private let taken = Atomic(0)

  init(count: Int) { self.count = count }

  func next() -> Int? {
    let index = taken.add(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}
