import Linting
import SourceText

/// The baselines of a run.
struct BaselinePlan: Sendable {
  /// The one whose findings are not shown.
  let hiding: BaselineFile?
  /// The one that all findings are written to.
  let recording: BaselineFile?

  /// Nil where there is none.
  init?(hiding: String?, recording: String?) throws(UsageError) {
    if hiding == nil, recording == nil { return nil }
    self.hiding = if let hiding { try BaselineFile(hiding) } else { nil }
    self.recording = if let recording { try BaselineFile(recording, isNew: true) } else { nil }
  }

  /// How the findings of one post stand to the baselines.
  struct Standing: Sendable {
    /// What the post is called there.
    let name: String
    /// What is to be shown, what is not, and what was not found.
    let comparison: Baseline.Comparison
    /// What is to be recorded.
    let entries: [Baseline.Entry]
  }

  func standing(of findings: [Diagnostic], in source: SourceFile, at path: FilePath) -> Standing? {
    guard let file = recording ?? hiding else { return nil }
    let name = file.name(of: path)
    if recording != nil {
      let entries = Baseline.entries(for: findings, in: source, at: name)
      return Standing(
        name: name, comparison: Baseline.Comparison(known: findings), entries: entries)
    }
    let comparison = file.baseline.compare(findings, in: source, at: name)
    return Standing(name: name, comparison: comparison, entries: [])
  }
}
