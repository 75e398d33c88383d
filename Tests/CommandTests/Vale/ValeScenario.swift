import Foundation
import TestSupport
import Testing

/// A scenario of Vale's own tests: what is typed in a folder of its test data, and what comes of
/// it.
struct ValeScenario: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  /// Below the test data.
  let dir: String
  /// Files that are made before, by name.
  let files: [String: String]
  let args: [String]
  let stdin: String?
  let expect: [String]
  let expectExit: Int32

  var testDescription: String { name }

  private enum CodingKeys: String, CodingKey {
    case name, dir, files, args, stdin, expect
    case expectExit = "expect_exit"
  }

  static let all: [ValeScenario] = {
    guard let url = TestData.url("conformance/vale/cases.json"),
      let data = try? Data(contentsOf: url)
    else { return [] }
    return (try? JSONDecoder().decode([ValeScenario].self, from: data)) ?? []
  }()

  /// Those that Galley does not pass to the character, and why.
  static let exceptions = [
    "Misc: Nested markup":
      "Vale does not find its match again, which crosses a link, and names the start of the line",
    "Styles: Lint against demo":
      """
    Vale does not find a heading with emphasis again; rules of kind sequence need tags of parts of \
    speech; syllables are counted by other rules
    """,
  ]

  /// Runs it in a copy of the test data.
  func run() throws -> (lines: [String], status: Int32) {
    let files = FileManager.default
    let data = try #require(TestData.url("conformance/vale/testdata"))
    let scratch = files.temporaryDirectory.appending(path: "galley-\(UUID().uuidString)")
    try files.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: scratch) }
    let copy = scratch.appending(path: "testdata")
    try files.copyItem(at: data, to: copy)
    let made = copy.appending(path: "tmp/aruba")
    try files.createDirectory(at: made, withIntermediateDirectories: true)
    for (name, text) in self.files {
      try Data(text.utf8).write(to: made.appending(path: name))
    }
    let folder = copy.appending(path: dir)
    let command = "exec galley \"$@\"" + (stdin.map { " < \($0)" } ?? "")
    let outcome = try Executable.run(
      "/bin/sh", ["-c", command, "sh"] + args, in: folder, home: scratch)
    return (outcome.output.split(separator: "\n").map(String.init), outcome.status)
  }
}
