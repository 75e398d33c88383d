import Linting
import Reporting
import SourceText

/// What a run learns about its baselines.
struct BaselineTally: Sendable {
  private let plan: BaselinePlan
  private var recorded: BaselineFile?
  private var seen: Set<String> = []
  private var missing = 0

  init(_ plan: BaselinePlan) {
    self.plan = plan
    recorded = plan.recording
  }

  mutating func add(_ post: CheckedPost) {
    guard let standing = post.standing else { return }
    seen.insert(standing.name)
    missing += standing.comparison.missing
    recorded?.record(standing.entries, at: standing.name)
  }

  /// Writes the new baseline, if one was asked for, and says how things stand.
  mutating func finish() -> [Problem] {
    guard var recorded else { return shrinkNote.map { [$0] } ?? [] }
    recorded.forgetLostPosts()
    do throws(WriteError) {
      try recorded.write()
      let count = recorded.baseline.count
      return [
        Problem(
          .note, path: recorded.path.description, message: "holds \(count.counted("finding")) now")
      ]
    } catch {
      return [Problem(path: recorded.path.description, message: "cannot be written: \(error)")]
    }
  }

  /// Says that some of what the baseline hides is gone.
  private var shrinkNote: Problem? {
    guard let file = plan.hiding else { return nil }
    let lost = file.baseline.paths.filter { !seen.contains($0) && !file.isThere($0) }
    let gone = missing + lost.reduce(0) { $0 + file.baseline.count(at: $1) }
    guard gone > 0 else { return nil }
    return Problem(
      .note, path: file.path.description,
      message: "\(gone) of its \(file.baseline.count) findings \(gone == 1 ? "is" : "are") gone; "
        + "--write-baseline \(file.path) takes \(gone == 1 ? "it" : "them") out")
  }
}
