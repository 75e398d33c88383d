import Linting
import SourceText

/// A folder of rule files, whose name is the style's.
enum StyleFolder {
  struct File {
    let id: RuleID
    let path: FilePath
  }

  /// The rule files below the folder of `style`: `.yml`, at any depth, named by the folder they lie
  /// in and by their own name up to its first dot. Of two with one id the first in order counts.
  static func files(of style: String, in stylesPath: FilePath) -> [File] {
    var files: [File] = []
    var pending = [stylesPath / Array(style.utf8)]
    while let folder = pending.popLast() {
      guard let content = try? Folder(reading: folder) else { continue }
      for entry in content.entries.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
        let path = folder / entry.name
        let kind = entry.kind == .link ? FileStatus(at: path)?.kind : entry.kind
        if kind == .folder, entry.kind == .folder {
          pending.append(path)
        } else if kind == .file, path.name.hasSuffix(".yml") {
          let id = "\(folder.name).\(path.name.prefix { $0 != "." })"
          files.append(File(id: RuleID(id), path: path))
        }
      }
    }
    return files
  }

  /// The names of all styles in a styles path.
  static func styles(in stylesPath: FilePath) -> [String] {
    guard let content = try? Folder(reading: stylesPath) else { return [] }
    return content.entries.filter { $0.kind != .file }
      .map { String(decoding: $0.name, as: UTF8.self) }.filter { $0 != "config" }.sorted()
  }
}
