import Foundation
import Linting
import Reporting
import RuleFormat
import SourceText

/// `rulec FOLDER OUTPUT`: compiles the rule files below a folder into a Swift file that holds them
/// as a string literal. A mistake in a rule file is an error of the build, with its place.
@main
struct RuleCompilerTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, let output = arguments.dropFirst().first else {
      fail("usage: rulec FOLDER OUTPUT\n")
    }
    let sources = try ruleSources(below: URL(filePath: folder, directoryHint: .isDirectory))
    let (archive, problems) = RuleArchive.compile(sources)
    guard problems.isEmpty else {
      fail(problems.map { description(of: $0, in: sources) }.joined())
    }
    try AtomicFile.write(Array(swiftFile(holding: archive).utf8), to: FilePath(output))
  }

  /// The rule files in the order of their ids.
  private static func ruleSources(below folder: URL) throws -> [RuleSource] {
    guard let walk = FileManager.default.enumerator(atPath: folder.path) else {
      fail("\(folder.path): error: This is no folder that can be read.\n")
    }
    var sources: [RuleSource] = []
    for case let path as String in walk where path.hasSuffix(".yml") {
      let file = folder.appending(path: path)
      let id = String(path.dropLast(".yml".count)).replacing("/", with: ".")
      sources.append(
        RuleSource(id: RuleID(id), path: file.path, bytes: Array(try Data(contentsOf: file))))
    }
    return sources.sorted { $0.id < $1.id }
  }

  private static func description(of problem: RuleFileProblem, in sources: [RuleSource]) -> String {
    let bytes = sources.first { $0.path == problem.path }?.bytes ?? []
    let source = SourceFile(path: problem.path, bytes: bytes)
    return Problem(
      path: problem.path, message: problem.message, place: source.positions(of: problem.range)
    ).description
  }

  private static func swiftFile(holding archive: [UInt8]) -> String {
    var literal = ""
    for scalar in String(decoding: archive, as: UTF8.self).unicodeScalars {
      literal += scalar.escaped(asASCII: false)
    }
    return """
      import RuleFormat

      extension RuleArchive {
        static let shipped = RuleArchive("\(literal)")
      }

      """
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data(message.utf8))
    exit(EXIT_FAILURE)
  }
}
