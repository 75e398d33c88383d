import Foundation
import Testing

/// A folder below `Fixtures/commands`: `command.sh` is what a user types, `expected.txt` what comes
/// of it, and all else the folder it is typed in. Adding a case touches no code.
struct CommandCase: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let all: [CommandCase] = {
    let folders = try? FileManager.default.contentsOfDirectory(atPath: root.path)
    return (folders ?? []).sorted().map(CommandCase.init)
  }()

  private static let root = Repository.folder("Fixtures/commands")

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

    let outcome = try Executable.run(
      "/bin/sh", [script.path], in: folder, home: scratch)
    return "exit status \(outcome.status)\n" + section("stdout", outcome.output)
      + section("stderr", outcome.errors)
  }

  /// What was written to one stream under its name; nothing for nothing. Control characters are
  /// spelled out, so that a reviewer sees them.
  private func section(_ name: String, _ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let visible = text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n"
        ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }
    return "--- \(name)\n" + visible.joined() + (text.hasSuffix("\n") ? "" : "\n--- no line end\n")
  }
}
