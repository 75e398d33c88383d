import Foundation
import TestSupport

/// A file of this repository.
struct ProjectFile: Sendable, CustomStringConvertible {
  /// From the top folder.
  let path: String
  let text: String

  var description: String { path }
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  /// The name without folders and extension.
  var name: String { URL(filePath: path).deletingPathExtension().lastPathComponent }
  var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }

  /// How many lines it has; a last line feed ends one and begins none.
  var lineCount: Int { lines.count - (text.hasSuffix("\n") ? 1 : 0) }
}

/// The files of this repository that the laws are about.
enum SourceTree {
  static let sources = files(in: "Sources")
  static let tests = files(in: "Tests")
  static let swift = (sources + tests).filter { $0.path.hasSuffix(".swift") }
  static let swiftSources = sources.filter { $0.path.hasSuffix(".swift") }
  /// Swift, C and its headers; a build tool's data is no code.
  static let code = (sources + tests).filter { file in
    [".swift", ".c", ".h"].contains { file.path.hasSuffix($0) }
  }
  /// The modules, by the names of their folders.
  static let modules = Set(sources.compactMap { $0.folders.dropFirst().first }).sorted()

  static func file(_ path: String) -> ProjectFile? {
    let url = TestData.packageRoot.appending(path: path)
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    return ProjectFile(path: path, text: text)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: TestData.packageRoot.appending(path: path).path)
  }

  private static func files(in folder: String) -> [ProjectFile] {
    let root = TestData.packageRoot.appending(path: folder)
    guard let files = FileManager.default.enumerator(atPath: root.path) else { return [] }
    return files.compactMap { $0 as? String }
      .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
      .sorted()
      .compactMap { file(folder + "/" + $0) }
  }
}
