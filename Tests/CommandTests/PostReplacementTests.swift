import Foundation
import SourceText
import Testing

@testable import galley

/// What happens to a post on its way back to the disk.
@Suite final class PostReplacementTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "galley-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var post: URL { folder.appending(path: "post.md") }

  /// Replaces a post that was read as `old`; why that was refused, nil where it was not.
  private func refusal(old: String = "old") -> String? {
    do throws(PostReplacement.Refusal) {
      let source = SourceFile(path: "post.md", bytes: Array(old.utf8))
      try PostReplacement(of: source, at: FilePath(post.path)).write(Array("new".utf8))
      return nil
    } catch {
      return error.description
    }
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func isWritten() throws {
    try Data("old".utf8).write(to: post)
    #expect(refusal() == nil)
    #expect(try String(contentsOf: post, encoding: .utf8) == "new")
    #expect(try names() == ["post.md"])
  }

  @Test func whatHasChangedMeanwhileIsLeftAlone() throws {
    try Data("other".utf8).write(to: post)
    #expect(refusal() == "is left alone: it has changed on disk since it was read")
    #expect(try String(contentsOf: post, encoding: .utf8) == "other")
    #expect(try names() == ["post.md"])
  }

  @Test func whatHasBecomeAFolderIsLeftAlone() throws {
    try FileManager.default.createDirectory(at: post, withIntermediateDirectories: true)
    #expect(refusal() == "is left alone: it has changed on disk since it was read")
    #expect(try names() == ["post.md"])
  }

  @Test func whatHasGoneIsNotMadeAnew() throws {
    #expect(refusal() == "is left alone: it has changed on disk since it was read")
    #expect(try names() == [])
  }

  /// A link to the very same text may be followed; one to another is another post.
  @Test func whatHasBecomeALinkToAnotherIsLeftAlone() throws {
    try Data("other".utf8).write(to: folder.appending(path: "other.md"))
    try FileManager.default.createSymbolicLink(atPath: post.path, withDestinationPath: "other.md")
    #expect(refusal() == "is left alone: it has changed on disk since it was read")
    #expect(try names() == ["other.md", "post.md"])
  }

  /// A small file system in memory serves as the full disk.
  @Test(.enabled(if: Mount.isPossible, "no file system can be mounted here"))
  func aFullDiskLosesNothing() throws {
    try #require(Mount.mount(folder))
    defer { Mount.unmount(folder) }
    let old = String(repeating: "Two  spaces.\n", count: 900)
    try Data(old.utf8).write(to: post)
    let outcome = try Executable.galley(["check", "--fix", "--quiet", "post.md"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "post.md: error: cannot be written: no space left on device\n")
    #expect(try String(contentsOf: post, encoding: .utf8) == old)
    #expect(try names() == ["post.md"])
  }
}

/// A file system of 16 KiB in memory, where one may be mounted.
private enum Mount {
  static let isPossible: Bool = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "galley-\(UUID())")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    guard mount(folder) else { return false }
    unmount(folder)
    return true
  }()

  static func mount(_ folder: URL) -> Bool {
    run("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=16k", "none", folder.path])
  }

  static func unmount(_ folder: URL) { _ = run("/usr/bin/umount", [folder.path]) }

  private static func run(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
