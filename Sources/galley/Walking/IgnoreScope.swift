import SourceText

/// The ignore files that bear on a folder: those of its repository, from the root down to here.
///
/// As in Git, none counts outside of a repository, and what an outer repository ignores says
/// nothing inside an inner one. The user's own `core.excludesFile` is left out, so that the same
/// tree gives the same findings on every machine.
struct IgnoreScope {
  /// The outermost first.
  private var files: [Gitignore] = []
  private var isInRepository = false

  /// What bears on the folder at `path` from those above it. The path is absolute and free of
  /// links.
  init(above path: FilePath) {
    guard let root = path.parent?.repository else { return }
    let folders = path.ancestors.dropFirst().prefix { $0 != root } + [root]
    for folder in folders.reversed() {
      enter(folder, hasRepository: folder == root, hasIgnoreFile: true)
    }
  }

  /// Adds what the folder at `path` itself brings.
  mutating func enter(_ path: FilePath, hasRepository: Bool, hasIgnoreFile: Bool) {
    let base = (path / "").bytes.count
    if hasRepository {
      files = []
      isInRepository = true
      read(path / ".git/info/exclude", base: base)
    }
    if hasIgnoreFile, isInRepository { read(path / ".gitignore", base: base) }
  }

  /// Whether the entry at `path` is ignored; the innermost file that speaks of it decides.
  func ignores(_ path: ByteView, isFolder: Bool) -> Bool {
    for file in files.reversed() {
      if let verdict = file.ignores(path, isFolder: isFolder) { return verdict }
    }
    return false
  }

  /// An ignore file that is not there or cannot be read ignores nothing, as in Git.
  private mutating func read(_ path: FilePath, base: Int) {
    guard let source = try? SourceFile.load(path),
      let file = Gitignore(String(decoding: source.bytes, as: UTF8.self), base: base)
    else { return }
    files.append(file)
  }
}
