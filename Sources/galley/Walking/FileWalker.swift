import Glibc
import Reporting
import SourceText

/// Finds the posts to check.
///
/// A file that is named is taken whatever it is called. Below a folder that is named, the walk
/// takes what has the suffix of a post or what `--glob` asks for, and leaves out hidden files and
/// folders, what the repository ignores, folders that other programs fill, and links: what they
/// lead to is found by itself if it belongs to the tree, and is not ours to read if it does not.
struct FileWalker {
  private let filter: any WalkFilter
  private let workingFolder: FilePath?
  private var walk = Walk()
  private var pending: [PendingFolder] = []
  private var visited: Set<FileIdentity> = []

  /// What was found.
  struct Walk {
    /// In the order of their bytes, each once.
    var files: [FilePath] = []
    /// The folders that could not be read and the paths that lead nowhere.
    var problems: [Problem] = []
  }

  private struct PendingFolder {
    /// Absolute and free of links.
    let path: FilePath
    /// As the user sees it; empty for the working folder.
    let name: FilePath
    var ignores: IgnoreScope
    /// How many bytes of the paths below it lead to the folder that `--glob` counts from.
    let globBase: Int
  }

  private init(filter: any WalkFilter) {
    self.filter = filter
    workingFolder = FilePath(".").resolved
  }

  /// Walks all of `paths`. A folder that several of them lead to is read once, under the first
  /// name.
  static func walk(_ paths: [String], filter: any WalkFilter) -> Walk {
    var walker = FileWalker(filter: filter)
    for path in paths {
      walker.start(at: path)
      while let folder = walker.pending.popLast() { walker.visit(folder) }
    }
    walker.walk.files = Set(walker.walk.files).sorted()
    return walker.walk
  }

  private mutating func start(at path: String) {
    var name = path[...]
    while name.hasPrefix("./") { name = name.dropFirst(2).drop { $0 == "/" } }
    guard let status = FileStatus(at: FilePath(path)) else {
      return walk.problems.append(Problem(path: path, SourceFile.LoadError(errno)))
    }
    guard status.kind == .folder else { return walk.files.append(FilePath(name)) }
    guard let resolved = FilePath(path).resolved else {
      return walk.problems.append(Problem(path: path, SourceFile.LoadError(errno)))
    }
    let base = resolved.ancestors.first { $0 == workingFolder } ?? resolved
    pending.append(
      PendingFolder(
        path: resolved, name: FilePath(name == "." ? "" : name),
        ignores: IgnoreScope(above: resolved), globBase: (base / "").bytes.count))
  }

  private mutating func visit(_ folder: PendingFolder) {
    let content: Folder
    do throws(SourceFile.LoadError) {
      content = try Folder(reading: folder.path)
    } catch {
      let name = folder.name.isEmpty ? "." : folder.name.description
      walk.problems.append(Problem(path: name, error))
      return
    }
    guard visited.insert(content.identity).inserted else { return }
    var ignores = folder.ignores
    ignores.enter(
      folder.path, hasRepository: content.holds(".git"), hasIgnoreFile: content.holds(".gitignore"))
    for entry in content.entries {
      let path = folder.path / entry.name
      let name = folder.name / entry.name
      path.bytes.withBytes { bytes in
        let relative = bytes[ByteRange(min(folder.globBase, bytes.count), bytes.count)]
        if entry.kind == .folder {
          guard filter.enters(relative, name: entry.name),
            !filter.heedsIgnoreFiles || !ignores.ignores(bytes, isFolder: true)
          else { return }
          pending.append(
            PendingFolder(path: path, name: name, ignores: ignores, globBase: folder.globBase))
        } else if filter.takes(relative, name: entry.name, shown: name),
          entry.kind != .link || isLoop(path),
          !filter.heedsIgnoreFiles || !ignores.ignores(bytes, isFolder: false)
        {
          walk.files.append(name)
        }
      }
    }
  }

  /// Whether the link at `path` leads back to itself: a mistake to be told, not a thing to skip.
  private func isLoop(_ path: FilePath) -> Bool { FileStatus(at: path) == nil && errno == ELOOP }
}
