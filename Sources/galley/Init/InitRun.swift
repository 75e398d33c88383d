import Glibc
import Reporting
import SourceText

/// Writes the files of `galley init`, and shows what it wrote.
struct InitRun {
  /// Whether what stands in the way is replaced.
  let isForced: Bool

  /// Writes `target` and shows it; false where that could not be, which is told.
  func write(_ target: InitTarget) -> Bool {
    let base = target.folder == FilePath(".") ? FilePath("") : target.folder
    let file = base / target.path
    guard isForced || FileStatus(at: file) == nil else {
      return fail(file, "is there already; --force replaces it")
    }
    do throws(WriteError) {
      for folder in file.ancestors.dropFirst().prefix(while: { $0 != base }).reversed() {
        try make(folder)
      }
      try AtomicFile.write(
        Array(target.content.utf8), to: file, isExecutable: target.isExecutable)
    } catch {
      return fail(file, "cannot be written: \(error)")
    }
    Terminal.write(target.content, to: STDOUT_FILENO)
    let advice = target.advice.isEmpty ? "" : ". " + target.advice
    Problem(.note, path: file.description, message: "written" + advice).tell()
    return true
  }

  /// Makes a folder where there is none.
  private func make(_ folder: FilePath) throws(WriteError) {
    guard folder.withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
      throw WriteError()
    }
  }

  private func fail(_ file: FilePath, _ reason: String) -> Bool {
    Problem(path: file.description, message: reason).tell()
    return false
  }
}
