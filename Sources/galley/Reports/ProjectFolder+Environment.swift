import Reporting
import SourceText

extension ProjectFolder {
  /// The project that the run is part of: what GitHub or GitLab checked out, else the repository
  /// around the working folder, else that folder. Nil where not even that can be told.
  static func ofEnvironment() -> ProjectFolder? {
    guard let workingFolder = FilePath(".").resolved else { return nil }
    let announced = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"]
      .compactMap { Terminal.variable($0).flatMap { FilePath($0).resolved } }
      .first { workingFolder == $0 || workingFolder.isBelow($0) }
    let root = announced ?? workingFolder.repository ?? workingFolder
    return ProjectFolder(root.description, workingFolder: workingFolder.description)
  }
}

extension FilePath {
  /// The nearest folder at or above it that holds a repository of Git.
  var repository: FilePath? {
    let ends = bytes.indices.dropFirst().filter { bytes[$0] == UInt8(ascii: "/") } + [bytes.count]
    return ends.reversed().lazy.map { FilePath(bytes[..<$0]) }
      .first { FileStatus(at: $0 / ".git") != nil }
  }
}
