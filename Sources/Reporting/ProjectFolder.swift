package import SourceText

/// The folder that programs count paths from which know a project but not this machine: code
/// hosts, their dashboards and bots.
package struct ProjectFolder: Sendable {
  private let root: FilePath
  private let workingFolder: FilePath

  /// Both must be absolute; paths of a report are relative to `workingFolder` or absolute.
  package init(_ root: FilePath, workingFolder: FilePath) {
    self.root = root.normalized
    self.workingFolder = workingFolder
  }

  /// `path` from the project's folder, with forward slashes and no `./`; absolute where it lies
  /// outside.
  package func relative(_ path: String) -> String {
    let whole = FilePath(path).absolute(in: workingFolder).normalized
    return (whole.relative(to: root) ?? whole).description
  }
}
