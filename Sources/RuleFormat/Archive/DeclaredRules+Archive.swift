import Linting
import SourceText

extension DeclaredRules {
  /// Takes the rules of an archive. Nothing is compiled but the vocabulary, and a rule is only read
  /// when a text holds something that it looks for.
  package convenience init(_ archive: RuleArchive, vocabulary: [LocatedText] = []) {
    var reader = archive.reader()
    let sets = reader.values { PatternSet(from: &$0) }
    let rules = reader.values { StoredRule(from: &$0) }
    let files = reader.parts()
    let manuals = reader.parts()
    let compiler = RuleCompiler(
      RuleSurroundings(dialect: .galley, vocabulary: vocabulary), firstOwnSet: sets.count)
    var members: [PassMember] = []
    var infos: [RuleInfo] = []
    for (number, rule) in rules.enumerated() {
      members.append(
        rule.member(OnDemand { rule.ready(by: compiler, files.reader(of: number)) }))
      infos.append(rule.info { StoredRule.manual(manuals.reader(of: number)) })
    }
    self.init(rules: members, sets: sets + compiler.ownSets, infos: infos)
  }
}

/// What of a rule is read at once.
private struct StoredRule: Sendable {
  let id: RuleID
  let level: Level
  let scope: RuleInfo.Scope
  let locales: [String]
  let lists: [Int]
  let flags: Int

  init(from archive: inout ArchiveReader) {
    id = RuleID(archive.string())
    level = Level(rawValue: archive.string()) ?? .warning
    scope = RuleInfo.Scope(rawValue: archive.string()) ?? .prose
    locales = archive.values { $0.string() }
    lists = archive.values { $0.number() }
    flags = archive.number()
  }

  func member(_ rule: OnDemand<DeclaredRule?>) -> PassMember {
    PassMember(
      id: id, locales: locales, lists: lists, isRaw: flags & 1 != 0,
      readsEveryText: flags & 2 != 0, isPostRule: flags & 4 != 0, rule: rule)
  }

  func info(_ manual: @escaping @Sendable () -> RuleManual) -> RuleInfo {
    RuleInfo(
      id: id, level: level, scope: scope,
      languages: locales.map { locale in
        String(decoding: locale.utf8.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self)
      }, manual: manual)
  }

  /// The rule of a stored file, with the numbers that the compiler gave when it was stored.
  func ready(by compiler: RuleCompiler, _ file: ArchiveReader) -> DeclaredRule? {
    var file = file
    let numbers = file.values { $0.number() }.map { $0 == 0 ? nil : $0 - 1 }
    return RuleFile.read(RuleTree(from: &file), path: "", id: id).rule.flatMap {
      compiler.ready($0, numbers: numbers)
    }
  }

  static func manual(_ stored: ArchiveReader) -> RuleManual {
    var stored = stored
    return RuleManual(
      summary: stored.string(), why: stored.string(),
      examples: RuleFile.papers(in: RuleTree(from: &stored)).examples.map(\.example))
  }
}
