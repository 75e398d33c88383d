import Linting
import Markup
import SourceText

/// Which entries of a rule, the tokens or pairs that it lists, its examples show at work.
package struct EntryCoverage: Sendable {
  /// How many entries the rule has.
  package let count: Int
  /// Those that no example needs, in the order of the rule.
  package let unseen: [LocatedText]

  /// Runs each entry as a rule of its own over the examples. It is seen where it finds what the
  /// whole rule finds too: an entry that always gives way to another has no work.
  ///
  /// Nil for a rule that lists nothing.
  package init?(of file: RuleFile) {
    let entries = file.entries
    guard !entries.isEmpty else { return nil }
    var alone = Self.linter(
      of: entries.enumerated().map { number, entry in
        var rule = file
        rule.id = RuleID("\(number)")
        rule.kind = entry.kind
        return rule
      })
    var whole = Self.linter(of: [file])
    var seen: Set<String> = []
    for example in file.papers.examples.map(\.example) where !example.isAccepted {
      guard let text = try? MarkedText(example.text).text else { continue }
      let run = { (linter: inout Linter) in
        ExampleRun(
          text, language: example.language,
          markup: MarkupKind(rawValue: example.markup) ?? .markdown, by: &linter)
      }
      let found = Set(run(&whole).diagnostics.map(\.range))
      for finding in run(&alone).diagnostics where found.contains(finding.range) {
        seen.insert(finding.rule.description)
      }
    }
    count = entries.count
    unseen = entries.enumerated().filter { !seen.contains("\($0.offset)") }.map(\.element.text)
  }

  private static func linter(of files: [RuleFile]) -> Linter {
    Linter(Profile(all: DeclaredRules.compile(files).rules.asRules))
  }
}

extension RuleFile {
  /// The entries of the rule, each with what the rule would be if it listed that alone.
  fileprivate var entries: [(text: LocatedText, kind: RuleKind)] {
    switch kind {
    case .existence(let rule):
      rule.tokens.map { token in
        var alone = rule
        alone.tokens = [token]
        return (token, .existence(alone))
      }
    case .substitution(let rule):
      rule.swap.map { pair in
        var alone = rule
        alone.swap = [pair]
        return (pair.pattern, .substitution(alone))
      }
    default: []
    }
  }
}
