import ArgumentParser
import Configuration
import Glibc
import Reporting
import SourceText

/// `galley init`: writes a configuration to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a .galley.yml with comments to begin with.",
    discussion: "Where the folder has a .vale.ini, it says the same in Galley's notation.")

  @Argument(
    help: ArgumentHelp("Where to write it. (default: the current folder)", valueName: "folder"))
  var folder: String = "."

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func run() throws {
    let folder = FilePath(folder)
    let name = ConfigurationSearch.galleyNames[0]
    let file = folder / Array(name.utf8)
    let shown = self.folder == "." ? name : file.description
    guard force || FileStatus(at: file) == nil else {
      return try fail(shown, "is there already; --force replaces it")
    }
    let text = Self.valeFile(in: folder).map { ValeConversion($0, in: folder).text }
    let content = text ?? GalleyTemplate.text
    do throws(WriteError) {
      let output = try AtomicFile(replacing: file.cString)
      Terminal.write(content, to: output.descriptor)
      try output.commit()
    } catch {
      return try fail(shown, "cannot be written: \(error)")
    }
    Terminal.write(content, to: STDOUT_FILENO)
    Problem(.note, path: shown, message: "written").tell()
  }

  /// Vale's configuration in a folder.
  private static func valeFile(in folder: FilePath) -> SourceFile? {
    ConfigurationSearch.valeNames.lazy.map { folder / Array($0.utf8) }
      .compactMap { try? SourceFile.load(at: $0.cString, reportedAs: $0.description) }.first
  }

  private func fail(_ path: String, _ message: String) throws {
    Problem(path: path, message: message).tell()
    throw ExitCode(ExitStatus.failure.rawValue)
  }
}
