import Linting
import SourceText

extension RuleArchive {
  /// Compiles rule files to the text of an archive, which is valid UTF-8. Every mistake is a
  /// problem, and so is a rule of a kind that is not run.
  package static func compile(
    _ sources: [RuleSource]
  ) -> (text: [UInt8], problems: [RuleFileProblem]) {
    var compiler = RuleCompiler(RuleSurroundings(dialect: .galley))
    var rules: [(member: PassMember, info: RuleInfo, numbers: [Int?], tree: RuleTree)] = []
    var problems: [RuleFileProblem] = []
    for source in sources {
      do throws(RuleFileProblem) {
        let (tree, mistakes) = try PatternParts.tree(of: source.bytes, path: source.path)
        let read = RuleFile.read(tree, path: source.path, id: source.id)
        problems += mistakes + read.problems
        guard let file = read.rule else { continue }
        if let reason = file.kind.reasonNotRun {
          throw RuleFileProblem(
            path: source.path, range: tree.range, message: "This rule is not run: it \(reason).")
        }
        guard let member = compiler.compile(file) else { continue }
        rules.append((member, RuleInfo(file), compiler.numbers, tree))
      } catch {
        problems.append(error)
      }
    }
    problems += compiler.problems
    var archive = ArchiveWriter()
    archive.write(each: compiler.finish()) { $1.write(to: &$0) }
    archive.write(each: rules) { $1.member.write(to: &$0, info: $1.info) }
    archive.write(parts: rules) { archive, rule in
      archive.write(each: rule.numbers) { $0.write($1.map { $0 + 1 } ?? 0) }
      rule.tree.running.write(to: &archive)
    }
    archive.write(parts: rules) { archive, rule in
      archive.write(rule.info.manual.summary)
      archive.write(rule.info.manual.why)
      rule.tree.filteringKeys { $0 == "examples" || $0 == "locale" }.write(to: &archive)
    }
    return (archive.bytes, problems)
  }
}

extension PassMember {
  fileprivate func write(to archive: inout ArchiveWriter, info: RuleInfo) {
    archive.write(id.description)
    archive.write(info.level.rawValue)
    archive.write(info.scope.rawValue)
    archive.write(each: locales) { $0.write($1) }
    archive.write(each: lists) { $0.write($1) }
    archive.write((isRaw ? 1 : 0) | (readsEveryText ? 2 : 0) | (isPostRule ? 4 : 0))
  }
}

extension RuleTree {
  /// What a check looks at: the rest, which is most of a file, is only for readers and tests.
  fileprivate var running: RuleTree {
    let others = ["summary", "why", "locale", "examples", "parts"]
    return filteringKeys { !others.contains($0) }.sortingSwap()
  }
}
