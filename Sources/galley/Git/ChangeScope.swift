import SourceText

/// Which changes a check is limited to.
struct ChangeScope: Sendable {
  let kind: Kind
  /// Whether changed posts are checked as a whole.
  let checksWholeFiles: Bool

  var isStaged: Bool {
    if case .staged = kind { true } else { false }
  }

  enum Kind: Sendable {
    /// What is in git's index, against the last commit.
    case staged
    /// What is in the working folder, against where it branched off a commit.
    case since(String)
  }

  /// Finds the repository that it speaks of.
  func changes() async throws(Git.Failure) -> Changes {
    Changes(scope: self, repository: try await Repository())
  }

  /// Nil where all of a post counts.
  func lines(from old: [UInt8]?, to new: [UInt8]) -> ChangedLines? {
    guard !checksWholeFiles, let old else { return nil }
    return ChangedLines(from: old, to: new)
  }
}
