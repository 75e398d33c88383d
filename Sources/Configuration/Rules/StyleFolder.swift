package import Linting
package import SourceText

/// A folder of rule files, whose name is the style's.
package enum StyleFolder {
  /// A rule file by its name alone.
  package struct File: Sendable {
    /// The name of its folder and its own, up to the first dot.
    package let id: RuleID
    package let path: FilePath

    package init(_ path: FilePath) {
      let folder = path.parent ?? FilePath(".").resolved
      id = RuleID("\(folder?.name ?? "").\(path.name.prefix { $0 != "." })")
      self.path = path
    }
  }

  /// Beside its styles a styles path holds vocabularies and dictionaries, in a folder of this name.
  private static let assets = "config"

  /// The rule files of `style`. Of two with one id the first in order counts.
  static func files(of style: String, in stylesPath: FilePath) -> [File] {
    files(below: stylesPath / Array(style.utf8))
  }

  /// The rule files below a folder of one style or many: `.yml`, at any depth.
  package static func files(below folder: FilePath) -> [File] {
    var files: [File] = []
    var pending = [folder]
    while let current = pending.popLast() {
      guard let content = try? Folder(reading: current) else { continue }
      for entry in content.entries.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
        let path = current / entry.name
        let kind = entry.kind == .link ? FileStatus(at: path)?.kind : entry.kind
        if kind == .folder, entry.kind == .folder {
          if current != folder || path.name != assets { pending.append(path) }
        } else if kind == .file, path.name.hasSuffix(".yml") {
          files.append(File(path))
        }
      }
    }
    return files
  }

  /// The names of all styles in a styles path.
  static func styles(in stylesPath: FilePath) -> [String] {
    guard let content = try? Folder(reading: stylesPath) else { return [] }
    return content.entries.filter { $0.kind != .file }
      .map { String(decoding: $0.name, as: UTF8.self) }.filter { $0 != assets }.sorted()
  }
}
