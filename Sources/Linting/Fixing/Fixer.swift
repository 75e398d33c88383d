package import Markup
package import SourceText

/// Makes the fixes of a post, round by round, until there are none left to make.
///
/// In each round fixes are taken in the order of their findings, and one that conflicts with one
/// taken before waits for the next round (`EditSet`). Fixes that would change more than text are
/// not made (`Outline`).
package struct Fixer: Sendable {
  /// After so many rounds that each left something to fix, rules undo each other's work.
  package static let maximumRounds = 10
  /// How often fixes that change the outline of a post are tried in part.
  private static let maximumTrials = 64

  private let safety: Fix.Safety
  private let isWanted: @Sendable (Diagnostic, Revision) -> Bool

  /// - Parameters:
  ///   - safety: The least safe of the fixes to be made.
  ///   - isWanted: Whether a finding in the text as it is by then is to be fixed.
  package init(
    _ safety: Fix.Safety,
    where isWanted: @escaping @Sendable (Diagnostic, Revision) -> Bool = { _, _ in true }
  ) {
    self.safety = safety
    self.isWanted = isWanted
  }

  /// What became of one post.
  package struct Outcome: Sendable {
    /// The post before, and how it was changed.
    package let revision: Revision
    /// The post with all fixes made.
    package let source: SourceFile
    /// What is found in it still.
    package let report: Report
    /// How many findings were fixed.
    package let fixed: Int
    /// The rules whose fixes went on after the last round; empty where the post has settled.
    package let unsettled: Set<RuleID>
  }

  package func fix(
    _ source: SourceFile, markup: MarkupKind, profile: Int = 0, with linter: inout Linter
  ) -> Outcome {
    var source = source
    var revision = Revision(of: source.bytes)
    var report = linter.lint(source, markup: markup, profile: profile)
    var fixed = 0
    var trials = Self.maximumTrials
    for _ in 0..<Self.maximumRounds {
      let fixes = wanted(report, in: revision).compactMap(\.fix)
      if fixes.isEmpty { break }
      var round = FixRound(source, markup: markup)
      round.take(fixes, trials: &trials)
      if round.count == 0 {
        return Outcome(
          revision: revision, source: source, report: report, fixed: fixed, unsettled: [])
      }
      fixed += round.count
      revision.apply(round.edits.edits)
      source = round.result
      report = linter.lint(source, markup: markup, profile: profile)
    }
    let unsettled = Set(wanted(report, in: revision).map(\.rule))
    return Outcome(
      revision: revision, source: source, report: report, fixed: fixed, unsettled: unsettled)
  }

  /// The findings that are to be fixed.
  private func wanted(_ report: Report, in revision: Revision) -> [Diagnostic] {
    report.diagnostics.filter { finding in
      guard let fix = finding.fix, safety == .review || fix.safety == .safe else { return false }
      return isWanted(finding, revision)
    }
  }
}
