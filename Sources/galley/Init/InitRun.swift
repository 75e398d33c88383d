import Glibc
import Reporting
import SourceText

/// Writes the files of `galley init`, and shows what it wrote.
struct InitRun {
  /// Whether what stands in the way is replaced.
  let isForced: Bool

  /// Writes `target` and shows it; false where that could not be, which is told.
  func write(_ target: InitTarget) -> Bool {
    let isHere = target.folder == FilePath(".")
    var file = isHere ? FilePath("") : target.folder
    for name in target.path { file = file / Array(name.utf8) }
    do throws(InitFailure) {
      guard isForced || FileStatus(at: file) == nil else { throw .exists }
      do throws(WriteError) {
        try makeFolders(for: target)
        try write(target.content, to: file, isExecutable: target.isExecutable)
      } catch {
        throw .unwritable(error)
      }
    } catch {
      Problem(path: file.description, message: error.description).tell()
      return false
    }
    Terminal.write(target.content, to: STDOUT_FILENO)
    let advice = target.advice.isEmpty ? "" : ". " + target.advice
    Problem(.note, path: file.description, message: "written" + advice).tell()
    return true
  }

  private func write(
    _ content: String, to path: FilePath, isExecutable: Bool
  ) throws(WriteError) {
    let file = try AtomicFile(replacing: path.cString)
    if isExecutable { _ = fchmod(file.descriptor, 0o755) }
    var output = Output(descriptor: file.descriptor)
    output.write(content)
    output.flush()
    if case .io(let code)? = output.failure {
      file.discard()
      throw WriteError(code: code)
    }
    try file.commit()
  }

  private func makeFolders(for target: InitTarget) throws(WriteError) {
    var folder = target.folder
    for name in target.path.dropLast() {
      folder = folder / Array(name.utf8)
      guard folder.withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
        throw WriteError()
      }
    }
  }
}

private enum InitFailure: Error, CustomStringConvertible {
  case exists
  case unwritable(WriteError)

  var description: String {
    switch self {
    case .exists: "is there already; --force replaces it"
    case .unwritable(let error): "cannot be written: \(error)"
    }
  }
}
