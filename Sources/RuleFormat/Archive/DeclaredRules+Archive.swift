import Linting
import SourceText

extension DeclaredRules {
  /// Takes the rules of an archive. Nothing is compiled but the vocabulary, and a rule is only read
  /// when a text holds something that it looks for.
  package convenience init(_ archive: RuleArchive, vocabulary: [LocatedText] = []) {
    var reader = archive.reader()
    let sets = reader.values { PatternSet(from: &$0) }
    let rules = reader.values { StoredRule(from: &$0) }
    let compiler = RuleCompiler(
      RuleSurroundings(dialect: .galley, vocabulary: vocabulary), firstOwnSet: sets.count)
    var members: [PassMember] = []
    var infos: [RuleInfo] = []
    for rule in rules {
      members.append(
        rule.member(
          OnDemand {
            rule.file(in: archive).flatMap {
              compiler.ready($0, numbers: rule.numbers(in: archive))
            }
          }))
      infos.append(rule.info(in: archive))
    }
    self.init(rules: members, sets: sets + compiler.ownSets, infos: infos)
  }
}

/// What of a rule is read at once, and where the rest stands.
private struct StoredRule: Sendable {
  let id: RuleID
  let level: Level
  let scope: RuleInfo.Scope
  let locales: [String]
  let lists: [Int]
  let flags: Int
  /// Where the numbers that the compiler gave begin; what runs follows, then what the manual says.
  private let position: Int

  init(from archive: inout ArchiveReader) {
    id = RuleID(archive.string())
    level = Level(rawValue: archive.string()) ?? .warning
    scope = RuleInfo.Scope(rawValue: archive.string()) ?? .prose
    locales = archive.values { $0.string() }
    lists = archive.values { $0.number() }
    flags = archive.number()
    position = archive.position
    for _ in 0..<archive.number() { _ = archive.number() }
    _ = archive.range()
    _ = archive.range()
  }

  func member(_ rule: OnDemand<DeclaredRule?>) -> PassMember {
    PassMember(
      id: id, locales: locales, lists: lists, isRaw: flags & 1 != 0,
      readsEveryText: flags & 2 != 0, isPostRule: flags & 4 != 0, rule: rule)
  }

  func info(in archive: RuleArchive) -> RuleInfo {
    RuleInfo(
      id: id, level: level, scope: scope,
      languages: locales.map { locale in
        String(decoding: locale.utf8.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self)
      }
    ) { manual(in: archive) }
  }

  func numbers(in archive: RuleArchive) -> [Int?] {
    var reader = archive.reader(at: position)
    return Self.numbers(&reader)
  }

  func file(in archive: RuleArchive) -> RuleFile? {
    var reader = archive.reader(at: position)
    _ = Self.numbers(&reader)
    _ = reader.number()
    return RuleFile.read(RuleTree(from: &reader), path: "", id: id).rule
  }

  private func manual(in archive: RuleArchive) -> RuleManual {
    var reader = archive.reader(at: position)
    _ = Self.numbers(&reader)
    _ = reader.range()
    _ = reader.number()
    return RuleManual(
      summary: reader.string(), why: reader.string(),
      examples: RuleFile.papers(in: RuleTree(from: &reader)).examples.map(\.example))
  }

  private static func numbers(_ reader: inout ArchiveReader) -> [Int?] {
    reader.values { $0.number() }.map { $0 == 0 ? nil : $0 - 1 }
  }
}
