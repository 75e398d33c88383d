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
    if let root = TestData.url(path), let walk = FileManager.default.enumerator(atPath: root.path) {
      for case let name as String in walk where name.hasSuffix(".yml") {
        let parts = name.split(separator: "/")
        guard parts.count > 1, parts[0] != "config" else { continue }
        let id = "\(parts[parts.count - 2]).\(parts[parts.count - 1].prefix { $0 != "." })"
        let bytes = Array(try Data(contentsOf: root.appending(path: name)))
        let result = RuleFile.read(bytes, path: name, id: RuleID(id))
        if let rule = result.rule { files.append(rule) }
        problems += result.problems
      }
    }
    self.files = files.sorted { $0.id < $1.id }
    self.problems = problems
  }
}
