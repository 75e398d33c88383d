import SourceText

extension FilePath {
  /// The nearest folder at or above it that holds a repository of Git.
  var repository: FilePath? {
    ancestors.first { FileStatus(at: $0 / ".git") != nil }
  }
}
