import Dispatch
import Glibc
import Linting
import Markup
import Reporting
import SourceText
import Synchronization

/// Carries out a `galley check`: finds the files, checks them on all cores, reports in path order.
struct CheckRun {
  private let plan: CheckPlan

  init(_ plan: CheckPlan) { self.plan = plan }

  func run() async -> ExitStatus {
    guard let scope = plan.changes else { return runOnAllPosts() }
    do {
      let changes = try await scope.changes()
      var rules = PostRules(plan.rules, files: try await changes.configurationFiles())
      let selection = try await changes.select(plan.paths, rules.walkFilter(plan.globs))
      return check(selection, by: rules)
    } catch {
      return failure(error)
    }
  }

  /// The same where no changes limit it: nothing has to be waited for.
  func runOnAllPosts() -> ExitStatus {
    var rules = PostRules(plan.rules, files: Disk())
    do {
      return check(allPosts(try rules.walkFilter(plan.globs)), by: rules)
    } catch {
      return failure(error)
    }
  }

  /// Of what git or a glob says of itself.
  private func failure(_ error: any Error) -> ExitStatus {
    Problem(path: nil, message: "\(error)").tell()
    return .failure
  }

  /// The posts that are named or found.
  private func allPosts(_ filter: any WalkFilter) -> Changes.Selection {
    let walk = FileWalker.walk(plan.paths, filter: filter)
    var posts = walk.files.map { SelectedPost(input: .file($0)) }
    if plan.readsStandardInput { posts.insert(SelectedPost(input: .standardInput), at: 0) }
    return Changes.Selection(posts: posts, problems: walk.problems)
  }

  private func check(_ selection: Changes.Selection, by rules: PostRules) -> ExitStatus {
    var rules = rules
    let jobs = selection.posts.map { job(on: $0, &rules) }
    do throws(RuleFilter.UnknownRule) {
      try plan.rules.filter.check(against: rules.known)
      try plan.amendment?.filter.check(against: rules.known)
    } catch {
      Problem(path: nil, message: error.description).tell()
      return .failure
    }
    let results: CheckResults
    do throws(ReportSet.Failure) {
      results = try CheckResults(
        plan, rules: rules, count: jobs.count, problems: rules.problems + selection.problems)
    } catch {
      if case .problem(let problem) = error { problem.tell() }
      return .failure
    }
    if plan.amendment?.destination == .posts {
      StrayFiles.remove(besides: selection.posts.compactMap(\.input.file))
    }
    check(jobs, with: rules.profiles, into: results)
    return results.finish()
  }

  private func job(on post: SelectedPost, _ rules: inout PostRules) -> CheckJob {
    let path = post.input.path(standardInputName: plan.standardInputName)
    let (profile, suffix) = rules.profile(for: path)
    return CheckJob(
      input: post.input, path: path, profile: profile,
      markup: plan.markup ?? MarkupKind(suffix: suffix), changes: post.changes)
  }

  /// Workers pull indices from one counter: no file waits for a worker that is busy with another,
  /// and no task is made for each. One worker needs no other thread than this.
  private func check(_ jobs: [CheckJob], with profiles: [Profile], into results: CheckResults) {
    let queue = WorkQueue(count: jobs.count)
    DispatchQueue.concurrentPerform(iterations: min(plan.jobs, jobs.count)) { _ in
      work(jobs, from: queue, with: profiles, into: results)
    }
  }

  private func work(
    _ jobs: [CheckJob], from queue: WorkQueue, with profiles: [Profile], into results: CheckResults
  ) {
    var check = PostCheck(plan, profiles: profiles)
    while let index = queue.next(), !results.isStopped {
      let result: CheckResults.Result
      do throws(UnreadableInput) {
        result = .checked(try check.check(jobs[index]))
      } catch {
        result = .failed(error.problem)
      }
      results.deliver(result, at: index)
    }
    results.add(check.times)
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
