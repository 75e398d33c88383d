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

  /// The rule files below a folder of one style or many: `.yml`, at any depth. Of two with one id
  /// the first in order counts.
  package static func files(
    below folder: FilePath, in store: any FileStore = Disk()
  ) -> [File] {
    var files: [File] = []
    var pending = [folder]
    while let current = pending.popLast() {
      let entries = store.entries(of: current)
      for entry in entries.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
        let path = current / entry.name
        let kind = entry.kind == .link ? store.kind(of: path) : entry.kind
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
  static func styles(in stylesPath: FilePath, of store: any FileStore) -> [String] {
    store.entries(of: stylesPath).filter { $0.kind != .file }
      .map { String(decoding: $0.name, as: UTF8.self) }.filter { $0 != assets }.sorted()
  }
}
