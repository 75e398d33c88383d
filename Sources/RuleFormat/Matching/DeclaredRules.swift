package import Linting

/// Rule files compiled together, so that one pass over a post serves them all.
package final class DeclaredRules: SharedPass {
  /// The rules of the pass, in the order of the files without those that could not be compiled.
  let rules: [PassMember]
  let sets: [PatternSet]
  private let infos: [RuleInfo]

  init(rules: [PassMember], sets: [PatternSet], infos: [RuleInfo]) {
    self.rules = rules
    self.sets = sets
    self.infos = infos
  }

  /// Compiles rule files. A rule with a pattern that cannot be run is left out, with a problem for
  /// each of its patterns; one that Galley does not run is left out with a note.
  package static func compile(
    _ files: [RuleFile], in surroundings: RuleSurroundings = RuleSurroundings(dialect: .galley)
  ) -> (rules: DeclaredRules, problems: [RuleFileProblem], notes: [RuleFileNote]) {
    var compiler = RuleCompiler(surroundings)
    var rules: [PassMember] = []
    var infos: [RuleInfo] = []
    var notes: [RuleFileNote] = []
    for file in files {
      if let reason = file.kind.reasonNotRun {
        notes.append(RuleFileNote(rule: file.id, message: "is not run: it \(reason)"))
      } else if let rule = compiler.compile(file) {
        rules.append(rule)
        infos.append(RuleInfo(file))
      }
    }
    let problems = compiler.problems
    notes += compiler.notes
    return (DeclaredRules(rules: rules, sets: compiler.finish(), infos: infos), problems, notes)
  }

  /// The rules as the linter takes them.
  package var asRules: [Rule] {
    infos.enumerated().map { Rule(info: $1, check: .shared(self, member: $0)) }
  }

  package func makeSession(for members: [SharedPassMember]) -> any SharedPassSession {
    DeclaredSession(self, members)
  }
}

/// A rule that was read but cannot be run.
package struct RuleFileNote: Sendable, Equatable {
  package let rule: RuleID
  package let message: String
}

extension RuleInfo {
  /// The papers of a rule file; its message stands in where it has no summary.
  init(_ file: RuleFile) {
    let parts = file.scope.mentioned
    let scope: Scope =
      if parts.contains(.raw) {
        .raw
      } else if parts.contains(.frontmatter), !parts.contains(.text) {
        .frontMatter
      } else {
        file.scope.excludes(.quotation) ? .ownWords : .prose
      }
    self.init(
      id: file.id, level: file.level, scope: scope,
      languages: file.papers.locales.map { String($0.text.prefix { $0 != "-" }) }
    ) {
      RuleManual(
        summary: file.papers.summary.isEmpty ? file.message.text : file.papers.summary,
        why: file.papers.why.isEmpty ? file.description : file.papers.why,
        examples: file.papers.examples.map(\.example),
        link: file.link.isEmpty ? nil : file.link)
    }
  }
}
