import Foundation
import Linting
import RuleFormat
import TestSupport

/// The rule files below `Rules/`, compiled together as a run compiles them.
enum RulePacks {
  static let files: [String] = {
    let folder = TestData.packageRoot.appendingPathComponent("Rules")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".yml") }.sorted()
  }()

  private static let read: (files: [RuleFile], problems: [RuleFileProblem]) = {
    var files: [RuleFile] = []
    var problems: [RuleFileProblem] = []
    for path in Self.files {
      let url = TestData.packageRoot.appendingPathComponent("Rules").appendingPathComponent(path)
      guard let data = try? Data(contentsOf: url) else { continue }
      let id = String(path.dropLast(4).replacing("/", with: "."))
      let (file, mistakes) = RuleFile.read(
        Array(data), path: "Rules/" + path, id: RuleID(id))
      if let file { files.append(file) }
      problems += mistakes
    }
    return (files, problems)
  }()

  private static let compiled = DeclaredRules.compile(read.files)

  static let rules: [Rule] = compiled.rules.asRules
  static let problems: [RuleFileProblem] = read.problems + compiled.problems
}
