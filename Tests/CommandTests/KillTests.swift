import Foundation
import Testing

/// Whatever moment a run is killed at, every post is the old one or the new one, whole.
@Suite struct KillTests {
  private static let old = String(repeating: "Two  spaces in a line.\n", count: 10)
  private static let new = old.replacing("  ", with: " ")
  private static let posts = 24
  private static let kills = 200

  @Test func leavesNoPostInPieces() throws {
    let files = FileManager.default
    let scratch = files.temporaryDirectory.appending(path: "galley-\(UUID().uuidString)")
    let folder = scratch.appending(path: "posts")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: scratch) }

    try restore(folder)
    let clock = ContinuousClock()
    let whole = try clock.measure { try run(in: folder, home: scratch, killedAfter: nil) }
    #expect(try contents(of: folder).allSatisfy { $0 == Self.new })
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<Self.kills {
      try restore(folder)
      let delay = whole * Double.random(in: 0..<1.1, using: &generator)
      try run(in: folder, home: scratch, killedAfter: delay)
      for content in try contents(of: folder) where content != Self.old && content != Self.new {
        Issue.record("a post holds \(content.utf8.count) bytes: \(content.prefix(80))")
      }
    }
    try restore(folder)
    try run(in: folder, home: scratch, killedAfter: nil)
    #expect(try files.contentsOfDirectory(atPath: folder.path).count == Self.posts)
  }

  private func restore(_ folder: URL) throws {
    for number in 0..<Self.posts {
      try Data(Self.old.utf8).write(to: folder.appending(path: "\(number).md"))
    }
  }

  /// All posts; what else lies there was left behind by a killed run.
  private func contents(of folder: URL) throws -> [String] {
    try (0..<Self.posts).map { number in
      String(
        decoding: try Data(contentsOf: folder.appending(path: "\(number).md")), as: UTF8.self)
    }
  }

  private func run(in folder: URL, home: URL, killedAfter delay: Duration?) throws {
    let process = Executable.process(
      "/usr/bin/env", ["galley", "check", "--fix", "--quiet"], in: folder, home: home)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    if let delay {
      Thread.sleep(forTimeInterval: delay / .seconds(1))
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
  }
}
