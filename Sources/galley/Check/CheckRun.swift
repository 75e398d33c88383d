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
    var rules: PostRules
    let selection: Changes.Selection
    do {
      let changes = try await plan.changes?.changes()
      rules = PostRules(plan.rules, files: try await changes?.configurationFiles() ?? Disk())
      selection = try await select(changes, rules.walkFilter(plan.globs))
    } catch {
      // What git or a glob says of itself.
      Problem(path: nil, message: "\(error)").tell()
      return .failure
    }
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
    await check(jobs, with: rules.profiles, into: results)
    return results.finish()
  }

  /// The posts that are to be checked: all that are named or found, or those that have changed.
  private func select(
    _ changes: Changes?, _ filter: any WalkFilter
  ) async throws(Git.Failure) -> Changes.Selection {
    if let changes { return try await changes.select(plan.paths, filter) }
    let walk = FileWalker.walk(plan.paths, filter: filter)
    var posts = walk.files.map { SelectedPost(input: .file($0)) }
    if plan.readsStandardInput { posts.insert(SelectedPost(input: .standardInput), at: 0) }
    return Changes.Selection(posts: posts, problems: walk.problems)
  }

  private func job(on post: SelectedPost, _ rules: inout PostRules) -> CheckJob {
    let path = post.input.path(standardInputName: plan.standardInputName)
    let (profile, suffix) = rules.profile(for: path)
    return CheckJob(
      input: post.input, path: path, profile: profile,
      markup: plan.markup ?? MarkupKind(suffix: suffix), changes: post.changes)
  }

  /// Workers pull indices from one counter: no file waits for a worker that is busy with another,
  /// and no task is made for each.
  private func check(
    _ jobs: [CheckJob], with profiles: [Profile], into results: CheckResults
  ) async {
    let workers = min(plan.jobs, jobs.count)
    let queue = WorkQueue(count: jobs.count)
    guard workers > 1 else { return work(jobs, from: queue, with: profiles, into: results) }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<workers {
        group.addTask { work(jobs, from: queue, with: profiles, into: results) }
      }
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
