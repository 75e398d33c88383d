import Foundation
import Linting
import RuleFormat
import TestSupport

/// The rule files below a folder of the test data.
struct StyleFiles {
  let files: [RuleFile]
  let problems: [RuleFileProblem]

  init(below path: String) throws {
    var files: [RuleFile] = []
    var problems: [RuleFileProblem] = []
    for source in try Self.sources(below: path) {
      let result = RuleFile.read(source.bytes, path: source.path, id: source.id)
      if let rule = result.rule { files.append(rule) }
      problems += result.problems
    }
    self.files = files
    self.problems = problems
  }

  /// The files unread, in the order of their ids.
  static func sources(below path: String) throws -> [RuleSource] {
    guard let root = TestData.url(path),
      let walk = FileManager.default.enumerator(atPath: root.path)
    else { return [] }
    var sources: [RuleSource] = []
    for case let name as String in walk where name.hasSuffix(".yml") {
      let parts = name.split(separator: "/")
      guard parts.count > 1, parts[0] != "config" else { continue }
      let id = "\(parts[parts.count - 2]).\(parts[parts.count - 1].prefix { $0 != "." })"
      let bytes = Array(try Data(contentsOf: root.appending(path: name)))
      sources.append(RuleSource(id: RuleID(id), path: name, bytes: bytes))
    }
    return sources.sorted { $0.id < $1.id }
  }
}
