import Reporting
import SourceText

extension ProjectFolder {
  /// The project that the run is part of: what GitHub or GitLab checked out, else the repository
  /// around the working folder, else that folder. Nil where not even that can be told.
  static func ofEnvironment() -> ProjectFolder? {
    guard let workingFolder = FilePath(".").resolved else { return nil }
    let announced = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"]
      .compactMap { Terminal.variable($0).flatMap { FilePath($0).resolved } }
      .first { workingFolder.ancestors.contains($0) }
    let root = announced ?? workingFolder.repository ?? workingFolder
    return ProjectFolder(root, workingFolder: workingFolder)
  }
}
