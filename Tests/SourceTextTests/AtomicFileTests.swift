import Foundation
import SourceText
import Testing

/// Each test works in a folder of its own.
@Suite final class AtomicFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "galley-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> FilePath { FilePath(folder.appending(path: name).path) }

  private func text(_ name: String) -> String? {
    (try? Data(contentsOf: folder.appending(path: name)))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private func write(_ text: String, to file: AtomicFile) throws {
    let handle = FileHandle(fileDescriptor: file.descriptor, closeOnDealloc: false)
    try handle.write(contentsOf: Data(text.utf8))
  }

  @Test func aNewFileAppearsWhenItIsWhole() throws {
    let file = try AtomicFile(replacing: path("report.json"))
    try write("{}", to: file)
    #expect(text("report.json") == nil)
    try file.commit()
    #expect(text("report.json") == "{}")
    #expect(names == ["report.json"])
  }

  @Test func theOldContentStaysUntilThen() throws {
    try Data("old".utf8).write(to: folder.appending(path: "a"))
    let file = try AtomicFile(replacing: path("a"))
    try write("new", to: file)
    #expect(text("a") == "old")
    file.discard()
    #expect(text("a") == "old")
    #expect(names == ["a"])
  }

  @Test func aWholeContentIsWrittenAtOnce() throws {
    try AtomicFile.write(Array("#!/bin/sh\n".utf8), to: path("hook"), isExecutable: true)
    #expect(text("hook") == "#!/bin/sh\n")
    #expect(FileManager.default.isExecutableFile(atPath: path("hook").description))
    try AtomicFile.write([], to: path("hook"))
    #expect(text("hook") == "")
    #expect(FileManager.default.isExecutableFile(atPath: path("hook").description))
    try AtomicFile.write(Array("gone".utf8), to: FilePath("/dev/null"))
    #expect(names == ["hook"])
  }

  @Test func aLinkStaysALinkAndTheModeStays() throws {
    let files = FileManager.default
    try files.createDirectory(at: folder.appending(path: "b"), withIntermediateDirectories: true)
    try Data("old".utf8).write(to: folder.appending(path: "b/target"))
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("b/target").description)
    try files.createSymbolicLink(atPath: path("link").description, withDestinationPath: "b/target")
    let file = try AtomicFile(replacing: path("link"))
    try write("new", to: file)
    try file.commit()
    #expect(text("b/target") == "new")
    #expect(try files.destinationOfSymbolicLink(atPath: path("link").description) == "b/target")
    let attributes = try files.attributesOfItem(atPath: path("b/target").description)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func aPlaceThatCannotBeWrittenSaysWhy() throws {
    #expect(throws: WriteError(code: ENOENT)) { try AtomicFile(replacing: path("no/such/folder")) }
    #expect(throws: WriteError(code: EISDIR)) { try AtomicFile(replacing: FilePath(folder.path)) }
    try FileManager.default.createSymbolicLink(
      atPath: path("dangling").description, withDestinationPath: "nowhere")
    #expect(throws: WriteError(code: ENOENT)) { try AtomicFile(replacing: path("dangling")) }
    #expect(WriteError(code: EACCES).description == "permission denied")
  }

  /// A device is written to, not replaced by a file.
  @Test func aDeviceStaysADevice() throws {
    let file = try AtomicFile(replacing: FilePath("/dev/null"))
    try write("gone", to: file)
    try file.commit()
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }
}
