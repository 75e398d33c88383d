import Glibc
import Linting
import Reporting
import SourceText
import Synchronization

/// A check of posts that are compared with each other.
///
/// Each is checked alone, and the results are held. Once all are there, the posts that stray from
/// what most of them do, which are few, are read again by the rules that compare posts, and what
/// these find joins what the others had found. So all that comes after a rule (directives,
/// baselines, lines that count) needs to know nothing of this.
struct PostComparison {
  private let plan: CheckPlan
  private let profiles: [Profile]

  init(_ plan: CheckPlan, _ profiles: [Profile]) {
    (self.plan, self.profiles) = (plan, profiles)
  }

  func check(_ jobs: [CheckJob], into results: CheckResults) {
    if plan.amendment != nil { amend(jobs, into: results) } else { report(jobs, into: results) }
  }

  private func report(_ jobs: [CheckJob], into results: CheckResults) {
    let first = HeldResults(count: jobs.count)
    PostPass(plan, profiles, customs: .sought).run(jobs, for: results) { result, index in
      first.put(result, at: index)
      results.advance()
    }
    var held = first.all
    let customs = SharedCustoms(of: held.compactMap { $0?.post })
    let strays = held.indices.filter { held[$0]?.post.map(customs.concern) == true }
    let second = HeldResults(count: strays.count)
    let again = strays.map { jobs[$0].again(after: held[$0]?.post) }
    PostPass(plan, profiles, customs: customs).run(again, for: results) { result, index in
      second.put(result, at: index)
    }
    for (index, result) in zip(strays, second.all) { held[index] = result }
    for (index, result) in held.enumerated() {
      if let result { results.report(result, at: index) }
    }
  }

  /// What posts have in common is known before the first is changed.
  private func amend(_ jobs: [CheckJob], into results: CheckResults) {
    let first = HeldResults(count: jobs.count)
    PostPass(plan.withoutAmendment, profiles, customs: .sought).run(jobs, for: results) {
      first.put($0, at: $1)
    }
    let held = first.all
    let customs = SharedCustoms(of: held.compactMap { $0?.post })
    // Standard input can be read once only.
    let jobs = zip(jobs, held).map { job, result in
      job.input.file == nil ? job.reading(result?.post?.report.source) : job
    }
    PostPass(plan, profiles, customs: customs).run(jobs, for: results) { result, index in
      results.deliver(result, at: index)
    }
  }
}

extension CheckJob {
  /// The same once it was done; itself where it was not.
  fileprivate func again(after post: CheckedPost?) -> CheckJob {
    var job = reading(post?.report.source)
    job.earlier = post?.found
    return job
  }

  /// The same on a source that was read before; itself where there is none.
  fileprivate func reading(_ source: SourceFile?) -> CheckJob {
    guard let source else { return self }
    return CheckJob(
      input: .content(source, path), path: path, profile: profile, markup: markup, changes: changes)
  }
}

extension CheckResults.Result {
  fileprivate var post: CheckedPost? {
    if case .checked(let post) = self { post } else { nil }
  }
}

/// Results that are not reported yet, by the index of the job.
private final class HeldResults: Sendable {
  private let results: Mutex<[CheckResults.Result?]>

  init(count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

  func put(_ result: CheckResults.Result, at index: Int) {
    results.withLock { $0[index] = result }
  }

  /// Nil for a job that was not done.
  var all: [CheckResults.Result?] { results.withLock { $0 } }
}
