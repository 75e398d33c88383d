import Configuration
import Glibc
import Linting
import Reporting
import SourceText

/// Finds and reads rule files: those that are named, and all below a folder that is.
struct RuleFileSearch {
  /// In the order of their paths, each once.
  private(set) var files: [(id: RuleID, source: SourceFile)] = []
  private(set) var problems: [Problem] = []

  init(_ paths: [FilePath]) {
    var found: [FilePath: RuleID] = [:]
    for path in paths {
      switch FileStatus(at: path)?.kind {
      case .folder: for file in StyleFolder.files(below: path) { found[file.path] = file.id }
      case nil: problems.append(Problem(path: path.description, SourceFile.LoadError(errno)))
      default: found[path] = StyleFolder.File(path).id
      }
    }
    for (path, id) in found.sorted(by: { $0.key < $1.key }) {
      do throws(SourceFile.LoadError) {
        files.append((id, try SourceFile.load(path)))
      } catch {
        problems.append(Problem(path: path.description, error))
      }
    }
  }
}
