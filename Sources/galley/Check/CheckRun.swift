import Glibc
import Linting
import Markup
import Reporting
import SourceText

/// Carries out a `galley check`: finds the files, checks them on all cores, reports in path order.
struct CheckRun {
  private let plan: CheckPlan

  init(_ plan: CheckPlan) { self.plan = plan }

  /// Works on this thread, whose memory grows in larger steps than that of others; git alone is
  /// waited for elsewhere.
  func run() -> ExitStatus {
    guard let scope = plan.changes else { return runOnAllPosts() }
    return Waiting.wait { await run(on: scope) }
  }

  private func run(on scope: ChangeScope) async -> ExitStatus {
    do {
      let changes = try await scope.changes()
      var rules = PostRules(plan.rules, files: try await changes.configurationFiles())
      let selection = try await changes.select(plan.paths, rules.walkFilter(plan.globs))
      return check(selection, by: rules)
    } catch {
      return failure(error)
    }
  }

  private func runOnAllPosts() -> ExitStatus {
    var rules = PostRules(plan.rules, files: Disk())
    do {
      return check(allPosts(try rules.walkFilter(plan.globs)), by: rules)
    } catch {
      return failure(error)
    }
  }

  /// Tells an error of git or of a glob.
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
      results = CheckResults(
        try CheckReport(
          plan, rules: rules, count: jobs.count, problems: rules.problems + selection.problems))
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

  private func check(_ jobs: [CheckJob], with profiles: [Profile], into results: CheckResults) {
    if jobs.count > 1, profiles.contains(where: \.comparesPosts) {
      PostComparison(plan, profiles).check(jobs, into: results)
    } else {
      PostPass(plan, profiles).run(jobs, for: results) { results.deliver($0, at: $1) }
    }
  }
}
