/// Where configurations and rule files are read from: the disk, or what a commit would hold.
package protocol FileStore: Sendable {
  /// What a path leads to, links followed; nil for nothing.
  func kind(of path: FilePath) -> FileKind?

  /// Whether anything stands there, such as a folder or a link that leads nowhere.
  func holds(_ path: FilePath) -> Bool

  /// Reads a file as text.
  ///
  /// - Parameter name: what it is reported under.
  func load(
    _ path: FilePath, reportedAs name: String
  ) throws(SourceFile.LoadError) -> SourceFile

  /// What stands in a folder, in no order; nothing where there is none that can be read.
  func entries(of folder: FilePath) -> [Folder.Entry]
}

extension FileStore {
  /// Reads a file as text, reported under its path.
  package func load(_ path: FilePath) throws(SourceFile.LoadError) -> SourceFile {
    try load(path, reportedAs: path.description)
  }
}

/// Files as they are on the disk.
package struct Disk: FileStore {
  package init() {}

  package func kind(of path: FilePath) -> FileKind? { FileStatus(at: path)?.kind }

  package func holds(_ path: FilePath) -> Bool { FileStatus(ofLinkAt: path) != nil }

  package func load(
    _ path: FilePath, reportedAs name: String
  ) throws(SourceFile.LoadError) -> SourceFile {
    try SourceFile.load(path, reportedAs: name)
  }

  package func entries(of folder: FilePath) -> [Folder.Entry] {
    (try? Folder(reading: folder))?.entries ?? []
  }
}
