import Glibc
import Linting
import Reporting
import RuleFormat
import SourceText

/// Finds and reads rule files: those that are named, and all `.yml` files below a folder that is.
struct RuleFileSearch {
  /// In the order of their paths, each once.
  private(set) var files: [SourceFile] = []
  private(set) var problems: [Problem] = []

  init(_ paths: [String]) {
    var found: Set<FilePath> = []
    for path in paths {
      let path = FilePath(path)
      guard let status = FileStatus(at: path) else {
        report(.init(errno), path)
        continue
      }
      if status.kind == .folder { visit(path, &found) } else { found.insert(path) }
    }
    for path in found.sorted() {
      do throws(SourceFile.LoadError) {
        files.append(try SourceFile.load(at: path.cString, reportedAs: path.description))
      } catch {
        report(error, path)
      }
    }
  }

  private mutating func visit(_ folder: FilePath, _ found: inout Set<FilePath>) {
    var pending = [folder]
    while let folder = pending.popLast() {
      do throws(SourceFile.LoadError) {
        for entry in try Folder(reading: folder).entries where entry.name.first != 0x2E {
          let path = folder / entry.name
          if entry.kind == .folder {
            // Beside its styles a styles path holds vocabularies and dictionaries.
            if !entry.name.elementsEqual("config".utf8) { pending.append(path) }
          } else if path.description.hasSuffix(".yml") {
            found.insert(path)
          }
        }
      } catch {
        report(error, folder)
      }
    }
  }

  private mutating func report(_ error: SourceFile.LoadError, _ path: FilePath) {
    problems.append(Problem(path: path.description, message: error.description))
  }
}

extension RuleID {
  /// The id of the rule in the file at `path`: the name of its folder and its own, up to the first
  /// dot.
  init(ofFileAt path: String) {
    let parts = path.split(separator: "/")
    let name = parts.last?.prefix { $0 != "." } ?? ""
    self.init("\(parts.dropLast().last ?? "Rule").\(name)")
  }
}
