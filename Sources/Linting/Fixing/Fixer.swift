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

  /// Makes the fixes of `source`.
  package func amend(
    _ source: SourceFile, markup: MarkupKind, profile: Int = 0, with linter: inout Linter
  ) -> AmendedPost {
    var amending = Amending(source, markup: markup, profile: profile, with: &linter)
    for _ in 0..<Self.maximumRounds {
      let fixes = wanted(amending).compactMap(\.fix)
      guard amending.make(fixes, with: &linter) else { return amending.finish() }
    }
    return amending.finish(unsettled: Set(wanted(amending).map(\.rule)))
  }

  /// The findings that are to be fixed.
  private func wanted(_ amending: Amending) -> [Diagnostic] {
    amending.report.diagnostics.filter { finding in
      guard let fix = finding.fix, safety == .review || fix.safety == .safe else { return false }
      return isWanted(finding, amending.revision)
    }
  }
}
