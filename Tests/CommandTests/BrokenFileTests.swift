import Foundation
import TestSupport
import Testing

/// Rule and configuration files with one mistake each, and beside each what a user is told of it.
/// Adding a case touches no code.
@Suite struct BrokenFileTests {
  @Test(arguments: names(in: "Fixtures/rules"))
  func aRuleFileIsToldOf(_ name: String) throws {
    try expect(["test", "\(name).yml"], of: name, in: "rules")
  }

  @Test(arguments: names(in: "Fixtures/configurations"))
  func aConfigurationIsToldOf(_ name: String) throws {
    try expect(
      ["check", "--config", "\(name).yml", "post.md"], of: name, in: "configurations")
  }

  private func expect(_ arguments: [String], of name: String, in folder: String) throws {
    let outcome = try Executable.galley(
      arguments, in: Repository.folder("Fixtures").appending(path: folder))
    #expect(outcome.status == 2)
    let told = outcome.errors.split(separator: "\n")
    #expect(told.count == 1, "one mistake is one message: \(told)")
    #expect(told.allSatisfy { $0.contains(#/^[\w.-]+\.yml:\d+:\d+: error: /#) }, "\(told)")
    let complaint = Snapshot.complaint(outcome.errors, "\(folder)/\(name).txt")
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  private static func names(in folder: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: Repository.folder(folder).path)
    return (files ?? []).filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()
  }
}
