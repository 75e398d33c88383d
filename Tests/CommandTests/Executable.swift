import Foundation

/// Runs programs as a shell would, with `galley` as built for this test run on the path.
enum Executable {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder that holds the test bundle and the products beside it.
  private static let products = Bundle.main.executableURL?.deletingLastPathComponent()

  /// Runs galley itself.
  static func galley(_ arguments: [String], in folder: URL) throws -> Outcome {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "galley-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    return try run("/usr/bin/env", ["galley"] + arguments, in: folder, home: scratch)
  }

  /// Runs `program` in `folder` with nothing to read and an environment that is the same on every
  /// machine. `home` must be a folder of its own.
  static func run(
    _ program: String, _ arguments: [String], in folder: URL, home: URL
  ) throws -> Outcome {
    let process = process(program, arguments, in: folder, home: home)
    // Files, unlike pipes, never fill up.
    let output = home.appending(path: "stdout")
    let errors = home.appending(path: "stderr")
    process.standardOutput = try emptyFile(output)
    process.standardError = try emptyFile(errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try text(of: output), errors: try text(of: errors))
  }

  /// The same, not yet started.
  static func process(
    _ program: String, _ arguments: [String], in folder: URL, home: URL
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "\(products?.path ?? ""):/usr/local/bin:/usr/bin:/bin", "HOME": home.path,
      "LC_ALL": "C.UTF-8",
    ]
    process.standardInput = FileHandle.nullDevice
    return process
  }

  private static func emptyFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static func text(of url: URL) throws -> String {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }
}
