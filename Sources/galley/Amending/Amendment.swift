import Linting
import Reporting
import SourceText

/// What a check changes in the posts it reads, and where that goes.
struct Amendment: Sendable {
  let content: Content
  let destination: Destination

  enum Content: Sendable {
    /// The corrections of findings, down to this safety.
    case fixes(Fix.Safety)
    /// Directives that silence what these rules and styles find.
    case suppressions([String])
  }

  enum Destination: Sendable {
    /// The posts themselves.
    case posts
    /// A diff on standard output; nothing is written.
    case diff
  }

  /// The rules that it names.
  var filter: RuleFilter {
    if case .suppressions(let names) = content { RuleFilter(only: names) } else { RuleFilter() }
  }

  /// Changes a post and puts it in the place of the old one, or shows what would change.
  ///
  /// - Parameter filter: What of the findings is shown, and so may be fixed.
  func amend(
    _ source: SourceFile, of job: CheckJob, _ filter: FindingFilter, with linter: inout Linter
  ) -> CheckedPost {
    let post = amended(source, of: job, filter, with: &linter)
    let remarks = remarks(on: post)
    guard post.count > 0 else { return CheckedPost(source, post.report, filter, problems: remarks) }
    switch (destination, job.input) {
    case (.posts, .file(let path)):
      do throws(PostReplacement.Refusal) {
        try PostReplacement(of: source, at: path).write(post.source.bytes)
        return CheckedPost(
          post.source, post.report, filter, after: post.revision, amended: post.count,
          problems: remarks)
      } catch {
        let problem = Problem(path: source.path, message: error.description)
        return CheckedPost(source, post.before, filter, problems: [problem])
      }
    case (.diff, _), (.posts, .standardInput), (.posts, .content):
      let changes = LineDiff(source.bytes, post.revision.edits)
      return CheckedPost(
        source, post.before, filter, amended: post.count, changes: changes, problems: remarks)
    }
  }

  private func amended(
    _ source: SourceFile, of job: CheckJob, _ filter: FindingFilter, with linter: inout Linter
  ) -> AmendedPost {
    switch content {
    case .fixes(let safety):
      Fixer(safety, of: filter.shown).amend(
        source, markup: job.markup, profile: job.profile, with: &linter)
    case .suppressions(let names):
      DirectiveWriter(for: names).amend(
        source, markup: job.markup, profile: job.profile, with: &linter)
    }
  }

  private func remarks(on post: AmendedPost) -> [Problem] {
    guard !post.unsettled.isEmpty else { return [] }
    let rules = post.unsettled.sorted().map(\.description).joined(separator: ", ")
    let message =
      switch content {
      case .fixes:
        "after \(Fixer.maximumRounds) rounds there is still something to fix for \(rules)"
      case .suppressions: "no comment that silences \(rules) can stand where it is needed"
      }
    return [Problem(.warning, path: post.source.path, message: message)]
  }
}
