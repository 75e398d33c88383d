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
  private let choose: Choice

  /// Which findings are to be fixed, of all in a text that is the work of a revision.
  package typealias Choice = @Sendable ([Diagnostic], SourceFile, Revision?) -> [Diagnostic]

  /// - Parameters:
  ///   - safety: The least safe of the fixes to be made.
  ///   - choose: Which findings are to be fixed.
  package init(_ safety: Fix.Safety, of choose: @escaping Choice = { findings, _, _ in findings }) {
    self.safety = safety
    self.choose = choose
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
    choose(amending.report.diagnostics, amending.source, amending.revision).filter { finding in
      finding.fix.map { safety == .review || $0.safety == .safe } ?? false
    }
  }
}
