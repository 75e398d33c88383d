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
    var rules = PostRules(plan.rules)
    let filter: any WalkFilter
    do throws(GlobFilter.MalformedGlob) {
      filter = try rules.walkFilter(plan.globs)
    } catch {
      Problem(path: nil, message: error.description).tell()
      return .failure
    }
    let walk = FileWalker.walk(plan.paths, filter: filter)
    var inputs = walk.files.map(CheckInput.file)
    if plan.readsStandardInput { inputs.insert(.standardInput, at: 0) }
    let jobs = inputs.map { job(on: $0, &rules) }
    do throws(RuleFilter.UnknownRule) {
      try plan.rules.filter.check(against: rules.known)
    } catch {
      Problem(path: nil, message: error.description).tell()
      return .failure
    }
    let results: CheckResults
    do throws(ReportSet.Failure) {
      results = try CheckResults(
        plan, rules: rules, count: jobs.count, problems: rules.problems + walk.problems)
    } catch {
      if case .problem(let problem) = error { problem.tell() }
      return .failure
    }
    if plan.amendment?.destination == .posts { StrayFiles.remove(besides: walk.files) }
    await check(jobs, with: rules.profiles, into: results)
    return results.finish()
  }

  private func job(on input: CheckInput, _ rules: inout PostRules) -> CheckJob {
    let path = input.path(standardInputName: plan.standardInputName)
    let (profile, suffix) = rules.profile(for: path)
    return CheckJob(
      input: input, profile: profile, markup: plan.markup ?? MarkupKind(suffix: suffix))
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
  }
}

/// A post that is to be checked.
struct CheckJob: Sendable {
  let input: CheckInput
  /// The number of the profile that applies to it.
  let profile: Int
  let markup: MarkupKind
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

/// Where a post comes from.
enum CheckInput: Sendable {
  case file(FilePath)
  case standardInput

  /// What it is called, for globs and suffixes.
  func path(standardInputName: String) -> FilePath {
    switch self {
    case .file(let path): path
    case .standardInput: FilePath(standardInputName)
    }
  }

  func load(standardInputName: String) throws(UnreadableInput) -> SourceFile {
    var name = standardInputName
    do throws(SourceFile.LoadError) {
      switch self {
      case .file(let path):
        name = path.description
        return try SourceFile.load(at: path.cString, reportedAs: name)
      case .standardInput:
        return try SourceFile.load(descriptor: STDIN_FILENO, reportedAs: name)
      }
    } catch {
      throw UnreadableInput(problem: Problem(path: name, message: error.description))
    }
  }
}

/// A file that is no post.
struct UnreadableInput: Error {
  let problem: Problem
}
