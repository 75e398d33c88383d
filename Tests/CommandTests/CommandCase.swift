import Foundation
import Testing

/// A folder below `Fixtures/commands`: `command.sh` is what a user types, `expected.txt` what comes of
/// it, and all else the folder it is typed in. Adding a case touches no code.
struct CommandCase: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let all: [CommandCase] = {
    let folders = try? FileManager.default.contentsOfDirectory(atPath: root.path)
    return (folders ?? []).sorted().map(CommandCase.init)
  }()

  private static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let root = packageRoot.appending(path: "Fixtures/commands")

  /// The folder of the executable under test: the one that holds the test bundle.
  private static let products = Bundle.main.executableURL?.deletingLastPathComponent()

  private static let script = "command.sh"
  static let transcript = "expected.txt"

  /// Runs the script in a copy of the folder, and gives back its exit status and output.
  func run() throws -> String {
    let files = FileManager.default
    let scratch = files.temporaryDirectory.appending(path: "galley-\(UUID().uuidString)")
    let folder = scratch.appending(path: name)
    try files.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: scratch) }
    try files.copyItem(at: Self.root.appending(path: name), to: folder)
    let script = scratch.appending(path: Self.script)
    try files.moveItem(at: folder.appending(path: Self.script), to: script)
    try? files.removeItem(at: folder.appending(path: Self.transcript))

    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [script.path]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "\(Self.products?.path ?? ""):/usr/local/bin:/usr/bin:/bin", "HOME": scratch.path,
      "LC_ALL": "C.UTF-8",
    ]
    process.standardInput = FileHandle.nullDevice
    // Files, unlike pipes, never fill up.
    let streams = try ["stdout", "stderr"].map { try Self.emptyFile(scratch.appending(path: $0)) }
    process.standardOutput = streams[0].handle
    process.standardError = streams[1].handle
    try process.run()
    process.waitUntilExit()
    return try "exit status \(process.terminationStatus)\n"
      + streams.map { try Self.section($0.url) }.joined()
  }

  private static func emptyFile(_ url: URL) throws -> (url: URL, handle: FileHandle) {
    try Data().write(to: url)
    return (url, try FileHandle(forWritingTo: url))
  }

  /// What was written to one stream under its name; nothing for nothing. Control characters are
  /// spelled out, so that a reviewer sees them.
  private static func section(_ url: URL) throws -> String {
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    guard !text.isEmpty else { return "" }
    let visible = text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n"
        ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }
    return "--- \(url.lastPathComponent)\n" + visible.joined()
      + (text.hasSuffix("\n") ? "" : "\n--- no line end\n")
  }
}
