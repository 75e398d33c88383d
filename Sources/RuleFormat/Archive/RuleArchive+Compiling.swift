import Linting
import SourceText

extension RuleArchive {
  /// Compiles rule files to the text of an archive, which is valid UTF-8. Every mistake is a
  /// problem, and so is a rule of a kind that is not run.
  package static func compile(
    _ sources: [RuleSource]
  ) -> (text: [UInt8], problems: [RuleFileProblem]) {
    var compiler = RuleCompiler(RuleSurroundings(dialect: .galley))
    var rules = ArchiveWriter()
    var count = 0
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
        member.write(to: &rules, info: RuleInfo(file), numbers: compiler.numbers, tree: tree)
        count += 1
      } catch {
        problems.append(error)
      }
    }
    problems += compiler.problems
    var archive = ArchiveWriter()
    archive.write(each: compiler.finish()) { $1.write(to: &$0) }
    archive.write(count)
    archive.append(rules)
    return (archive.bytes, problems)
  }
}

extension PassMember {
  fileprivate func write(
    to archive: inout ArchiveWriter, info: RuleInfo, numbers: [Int?], tree: RuleTree
  ) {
    archive.write(id.description)
    archive.write(info.level.rawValue)
    archive.write(info.scope.rawValue)
    archive.write(each: locales) { $0.write($1) }
    archive.write(each: lists) { $0.write($1) }
    archive.write((isRaw ? 1 : 0) | (readsEveryText ? 2 : 0) | (isPostRule ? 4 : 0))
    archive.write(each: numbers) { $0.write($1.map { $0 + 1 } ?? 0) }
    // A check never looks at what is only for readers and tests, which is most of a file.
    let manual = ["summary", "why", "locale", "examples"]
    let running = tree.filteringKeys { !manual.contains($0) && $0 != "parts" }
    archive.write(part: running.sortingSwap().write)
    archive.write(part: { archive in
      let manual = info.manual
      archive.write(manual.summary)
      archive.write(manual.why)
      tree.filteringKeys { $0 == "examples" || $0 == "locale" }.write(to: &archive)
    })
  }
}
