import Linting
import SourceText

/// What the HTML report counts: findings by rule and by file.
struct HTMLTallies: Sendable {
  /// In the order in which they were first met.
  private(set) var rules: [RuleTally] = []
  /// In the order of their reports; clean ones too.
  private(set) var files: [FileTally] = []
  private var ruleIndices: [RuleID: Int] = [:]

  struct RuleTally: Sendable {
    let rule: RuleID
    /// The gravest it was reported at.
    var level: Level
    var count = 0
  }

  struct FileTally: Sendable {
    let path: String
    let count: Int
  }

  mutating func add(_ file: FileReport) {
    files.append(FileTally(path: file.source.path, count: file.diagnostics.count))
    for diagnostic in file.diagnostics {
      let index = ruleIndices[diagnostic.rule] ?? rules.count
      if index == rules.count {
        ruleIndices[diagnostic.rule] = index
        rules.append(RuleTally(rule: diagnostic.rule, level: diagnostic.level))
      }
      rules[index].count += 1
      rules[index].level = max(rules[index].level, diagnostic.level)
    }
  }

  /// The place in `rules` of one that was added.
  func index(of rule: RuleID) -> Int { ruleIndices[rule] ?? 0 }
}
