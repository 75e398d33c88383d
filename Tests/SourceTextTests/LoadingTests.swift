import Foundation
import SourceText
import Testing

/// Reads real files of every kind; none of them may block or crash.
@Suite struct LoadingTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "galley-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func outcome(_ name: String) -> SourceFile.LoadError? {
    do throws(SourceFile.LoadError) {
      _ = try SourceFile.load(FilePath(path(name)))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("", nil),
      ("text\n", nil),
      ("\u{FEFF}text\n", nil),
      ("NUL \0 early", .binary),
      (String(repeating: "long ", count: 2000) + "\0", nil),
    ] as [(String, SourceFile.LoadError?)])
  func text(_ content: String, _ expected: SourceFile.LoadError?) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(content.utf8).write(to: folder.appending(path: "post.md"))
    #expect(outcome("post.md") == expected)
    guard expected == nil else { return }
    let source = try SourceFile.load(FilePath(path("post.md")))
    #expect(source.bytes == Array(content.utf8))
    #expect(source.path == path("post.md"))
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x41, 0x00], .utf16),
      ([0xFE, 0xFF, 0x00, 0x41], .utf16),
      ([0x48, 0x00, 0x69, 0x00, 0x21, 0x00], .utf16),
      ([0x00, 0x48, 0x00, 0x69, 0x00, 0x21], .utf16),
      ([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00], .utf32),
      ([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x41], .utf32),
      ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00], .binary),
      ([0x63, 0x61, 0x66, 0xE9], nil),
    ] as [([UInt8], SourceFile.LoadError?)])
  func encodings(_ bytes: [UInt8], _ expected: SourceFile.LoadError?) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appending(path: "post.md"))
    #expect(outcome("post.md") == expected)
  }

  @Test func whatIsNoFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    #expect(symlink("loop", path("loop")) == 0)
    #expect(symlink("/dev/zero", path("device")) == 0)
    #expect(outcome("pipe") == .notRegular)
    #expect(outcome("loop") == .linkLoop)
    #expect(outcome("device") == .notRegular)
    #expect(outcome(".") == .isDirectory)
    #expect(outcome("absent.md") == .notFound)
    #expect(outcome("pipe/below") == .notFound)
  }

  @Test(.disabled(if: getuid() == 0, "root may read everything"))
  func whatMayNotBeRead() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("x".utf8).write(to: folder.appending(path: "secret.md"))
    #expect(chmod(path("secret.md"), 0) == 0)
    #expect(outcome("secret.md") == .permissionDenied)
  }

  @Test func tooLarge() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: folder.appending(path: "large.md"))
    #expect(truncate(path("large.md"), off_t(SourceFile.sizeLimit) + 1) == 0)
    #expect(outcome("large.md") == .tooLarge)
  }

  /// A pipe gives what it has in pieces; all of them are read.
  @Test func standardInput() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = [UInt8]("Une ligne.\n".utf8) + [UInt8](repeating: 0x61, count: 300_000)
    let pipe = Pipe()
    let writer = Thread {
      try? pipe.fileHandleForWriting.write(contentsOf: content)
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let source = try SourceFile.load(
      descriptor: pipe.fileHandleForReading.fileDescriptor, reportedAs: "-")
    #expect(source.bytes == content)
  }

  @Test(arguments: [
    (SourceFile.LoadError.notFound, "no such file or folder"),
    (.utf16, "is UTF-16; save it as UTF-8"),
    (.tooLarge, "is larger than 256 MiB"),
    (.io(5), "cannot be read: input/output error"),
  ])
  func messages(_ error: SourceFile.LoadError, _ message: String) {
    #expect(error.description == message)
  }
}
