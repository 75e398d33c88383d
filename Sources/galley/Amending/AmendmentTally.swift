import Reporting

/// How much a run changes, or would change.
struct AmendmentTally: Sendable {
  private let amendment: Amendment
  private var changes = 0
  private var posts = 0

  init(_ amendment: Amendment) { self.amendment = amendment }

  /// Whether the changes themselves are the report, in the place of findings.
  var isDiff: Bool { amendment.destination == .diff }
  var isEmpty: Bool { changes == 0 }

  mutating func add(_ post: CheckedPost) {
    changes += post.amended
    posts += post.amended > 0 ? 1 : 0
  }

  /// "fixed 12 findings in 3 files"; nil where nothing was written.
  var sentence: String? {
    guard !isDiff, changes > 0 else { return nil }
    let done =
      switch amendment.content {
      case .fixes: "fixed " + changes.counted("finding")
      case .suppressions: "wrote " + changes.counted("comment")
      }
    return done + " in " + posts.counted("file")
  }
}
