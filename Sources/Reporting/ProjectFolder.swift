/// The folder that programs count paths from which know a project but not this machine: code
/// hosts, their dashboards and bots.
package struct ProjectFolder: Sendable {
  /// From the root of the file system, without `.` and `..`.
  private let root: [Substring]
  private let workingFolder: [Substring]

  /// Both must be absolute; paths of a report are relative to `workingFolder` or absolute.
  package init(_ root: String, workingFolder: String) {
    self.root = Self.resolved(root[...], from: [])
    self.workingFolder = Self.resolved(workingFolder[...], from: [])
  }

  /// `path` from the project's folder, with forward slashes and no `./`; absolute where it lies
  /// outside.
  package func relative(_ path: String) -> String {
    let names = Self.resolved(path[...], from: path.hasPrefix("/") ? [] : workingFolder)
    guard names.count > root.count, names.starts(with: root) else {
      return "/" + names.joined(separator: "/")
    }
    return names[root.count...].joined(separator: "/")
  }

  private static func resolved(_ path: Substring, from folder: [Substring]) -> [Substring] {
    path.split(separator: "/").reduce(into: folder) { names, name in
      switch name {
      case ".": break
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
  }
}
