import RuleFormat
import SourceText

/// The files beside styles that Vale's rules and settings name: vocabularies and dictionaries.
struct ValeAssets: Sendable {
  /// Absolute, in the order in which they are searched.
  let stylesPaths: [FilePath]
  /// Where else relative paths count from.
  let workingFolder: FilePath
  let configurationFolder: FilePath
  let files: any FileStore

  private static let configurationFolders = [
    "vocabularies", "dictionaries", "templates", "ignore", "actions", "scripts", "filters", "views",
  ]

  /// The one that counts where one path is asked for.
  var stylesPath: FilePath { stylesPaths.last ?? workingFolder }

  /// The accept.txt and reject.txt files of a vocabulary; nil where there is no such vocabulary.
  func vocabulary(_ name: String) -> (accept: [FilePath], reject: [FilePath])? {
    let folders = stylesPaths.map { $0 / "config/vocabularies" / name }
    guard let folder = folders.first(where: { files.kind(of: $0) == .folder }) else {
      return nil
    }
    let lists = lists(below: folder)
    return (lists.filter { $0.name == "accept.txt" }, lists.filter { $0.name == "reject.txt" })
  }

  /// The word lists that the rule Vale comes with takes for right.
  var ignoredWords: [FilePath] {
    lists(below: stylesPath / "config/ignore").filter { $0.name.hasSuffix(".txt") }
  }

  /// A word list that a rule names.
  func wordList(_ name: String) -> FilePath? {
    let path = FilePath(name)
    return [
      path.absolute(in: workingFolder), path.absolute(in: stylesPath),
      path.absolute(in: stylesPath / "config/ignore"),
    ].first { files.kind(of: $0) == .file }
  }

  /// A file of a dictionary that a rule names by its path.
  func asset(_ name: String) -> FilePath? {
    let path = FilePath(name)
    let places =
      stylesPaths
      + stylesPaths.flatMap { folder in
        Self.configurationFolders.map { folder / "config" / $0 }
      } + [configurationFolder]
    return places.map { path.absolute(in: $0) }.first { files.kind(of: $0) == .file }
  }

  /// The folder of dictionaries that a rule names; the usual one where it names none.
  func dictionaryFolder(_ name: String?) -> FilePath? {
    guard let name else { return stylesPath / "config/dictionaries" }
    let path = FilePath(name)
    return [path.absolute(in: stylesPath), path.absolute(in: workingFolder)]
      .first { files.kind(of: $0) == .folder }
  }

  /// In the order of their paths.
  private func lists(below root: FilePath) -> [FilePath] {
    var lists: [FilePath] = []
    var pending = [root]
    while let folder = pending.popLast() {
      for entry in files.entries(of: folder) {
        let path = folder / entry.name
        if entry.kind == .folder { pending.append(path) } else { lists.append(path) }
      }
    }
    return lists.sorted()
  }
}
