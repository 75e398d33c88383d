import Markup
import SourceText

/// A post while it is changed, round by round.
struct Amending {
  private let markup: MarkupKind
  private let profile: Int
  private let before: Report
  private(set) var revision: Revision
  private(set) var source: SourceFile
  /// What is found in the post as it is by now.
  private(set) var report: Report
  private var count = 0
  /// How often fixes that change the outline of the post may still be tried in part.
  private var trials = 64

  init(_ source: SourceFile, markup: MarkupKind, profile: Int, with linter: inout Linter) {
    self.source = source
    self.markup = markup
    self.profile = profile
    revision = Revision(of: source.bytes)
    before = linter.lint(source, markup: markup, profile: profile)
    report = before
  }

  /// Makes as many of `fixes` as go together and checks the post again; false where that is none.
  ///
  /// - Parameter keepsText: Whether only comments may change.
  mutating func make(
    _ fixes: [Fix], keepsText: Bool = false, with linter: inout Linter
  ) -> Bool {
    guard !fixes.isEmpty else { return false }
    var round = FixRound(source, markup: markup, keepsText: keepsText)
    round.take(fixes, trials: &trials)
    guard round.count > 0 else { return false }
    count += round.count
    revision.apply(round.edits.edits)
    source = round.result
    report = linter.lint(source, markup: markup, profile: profile)
    return true
  }

  func finish(unsettled: Set<RuleID> = []) -> AmendedPost {
    AmendedPost(
      revision: revision, before: before, source: source, report: report, count: count,
      unsettled: unsettled)
  }
}
