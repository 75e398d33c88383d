import Foundation
import TestSupport
import Testing

/// The snapshot facility itself: what it writes, and that it never passes what nobody saw.
@Suite struct SnapshotTests {
  struct Case: Sendable {
    let recording: Snapshot.Recording
    let before: String?
    /// Begins the complaint; nil for none.
    let complaint: String?
    let after: String?
  }

  @Test(arguments: [
    Case(recording: .never, before: "new", complaint: nil, after: "new"),
    Case(recording: .never, before: nil, complaint: "Fixtures/", after: nil),
    Case(recording: .never, before: "old", complaint: "Fixtures/", after: "old"),
    Case(recording: .missing, before: nil, complaint: "wrote", after: "new"),
    Case(recording: .missing, before: "old", complaint: "Fixtures/", after: "old"),
    Case(recording: .failed, before: "old", complaint: "wrote", after: "new"),
    Case(recording: .failed, before: nil, complaint: "wrote", after: "new"),
    Case(recording: .failed, before: "new", complaint: nil, after: "new"),
    Case(recording: .all, before: "old", complaint: "wrote", after: "new"),
  ])
  func records(_ example: Case) throws {
    let package = FileManager.default.temporaryDirectory.appending(
      path: "galley-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: package) }
    let fixture = package.appending(path: "Fixtures/one.txt")
    try FileManager.default.createDirectory(
      at: package.appending(path: "Fixtures"), withIntermediateDirectories: true)
    try Data().write(to: package.appending(path: "Package.swift"))
    if let before = example.before { try Data(before.utf8).write(to: fixture) }

    let complaint = Snapshot.complaint(
      "new", "one.txt", recording: example.recording,
      file: package.appending(path: "Tests/Test.swift").path)
    #expect(complaint.map { $0.hasPrefix(example.complaint ?? "?") } ?? (example.complaint == nil))
    let after = try? String(contentsOf: fixture, encoding: .utf8)
    #expect(after == example.after)
  }
}
