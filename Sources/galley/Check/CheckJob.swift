import Glibc
import Linting
import Markup
import Reporting
import SourceText

/// A post that is to be checked.
struct CheckJob: Sendable {
  let input: CheckInput
  let path: FilePath
  /// The number of the profile that applies to it.
  let profile: Int
  let markup: MarkupKind
  /// The lines whose findings are shown; nil for all.
  let changes: ChangedLines?
  /// What was found in it before it was compared with others; nil at first.
  var earlier: Report?
}

/// Where a post comes from.
enum CheckInput: Sendable {
  case file(FilePath)
  case standardInput
  /// What git has of a file, whatever is in the working folder.
  case content(SourceFile, FilePath)

  /// The file that it can be written back to.
  var file: FilePath? {
    if case .file(let path) = self { path } else { nil }
  }

  /// What it is called, for globs and suffixes.
  func path(standardInputName: String) -> FilePath {
    switch self {
    case .file(let path), .content(_, let path): path
    case .standardInput: FilePath(standardInputName)
    }
  }

  func load(standardInputName: String) throws(UnreadableInput) -> SourceFile {
    var name = standardInputName
    do throws(SourceFile.LoadError) {
      switch self {
      case .file(let path):
        name = path.description
        return try SourceFile.load(path, reportedAs: name)
      case .standardInput:
        return try SourceFile.load(descriptor: STDIN_FILENO, reportedAs: name)
      case .content(let source, _):
        return source
      }
    } catch {
      throw UnreadableInput(problem: Problem(path: name, error))
    }
  }
}

/// A post that was chosen, with what of it counts.
struct SelectedPost: Sendable {
  let input: CheckInput
  /// The lines that have changed; nil for all.
  var changes: ChangedLines?
}

/// A file that is no post.
struct UnreadableInput: Error {
  let problem: Problem
}
