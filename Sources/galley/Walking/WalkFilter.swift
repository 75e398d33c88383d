import SourceText

/// Which files and folders a walk takes.
protocol WalkFilter {
  /// Whether files that the repository ignores are left out.
  var heedsIgnoreFiles: Bool { get }
  /// Whether the walk goes into a folder. `path` counts as for `takes`.
  func enters(_ path: ByteView, name: [UInt8]) -> Bool
  /// Whether it takes a file. `path` counts from the working folder, or from the folder that was
  /// named where that lies elsewhere; `shown` is the path as the user sees it.
  func takes(_ path: ByteView, name: [UInt8], shown: FilePath) -> Bool
}
