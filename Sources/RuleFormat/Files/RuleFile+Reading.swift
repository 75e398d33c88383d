package import Linting
import SourceText

extension RuleFile {
  /// Reads a rule file. The rule is nil where a mistake leaves none; every mistake is a problem.
  package static func read(
    _ bytes: [UInt8], path: String, id: RuleID
  ) -> (rule: RuleFile?, problems: [RuleFileProblem]) {
    do throws(RuleFileProblem) {
      let (tree, mistakes) = try PatternParts.tree(of: bytes, path: path)
      let read = read(tree, path: path, id: id)
      let examples = read.rule?.papers.examples ?? []
      return (
        mistakes.isEmpty ? read.rule : nil,
        mistakes + read.problems + examples.compactMap { $0.problem(in: path) }
      )
    } catch {
      return (nil, [error])
    }
  }

  /// The same for what has been taken apart, with the parts of patterns in their places.
  package static func read(
    _ tree: RuleTree, path: String, id: RuleID
  ) -> (rule: RuleFile?, problems: [RuleFileProblem]) {
    guard case .mapping(let entries, let range) = tree else {
      return (nil, [RuleFileProblem(path: path, range: tree.range, message: notAMapping)])
    }
    var keys = MappingReader(entries, range: range, path: path)
    let rule = RuleFile(reading: &keys, id: id)
    return (keys.problems.isEmpty ? rule : nil, keys.problems)
  }

  /// What the manual says of a rule and how it is tested, of a file or a part of one.
  static func papers(in tree: RuleTree) -> RulePapers {
    guard case .mapping(let entries, let range) = tree else { return RulePapers() }
    var keys = MappingReader(entries, range: range, path: "")
    return RulePapers(reading: &keys)
  }

  /// The keys of a rule of some kind, as they are asked for.
  package static func shape(of kind: RuleKind.Name) -> MappingShape {
    let nowhere = ByteRange(at: 0)
    let name = { RuleTree.text(LocatedText($0, at: nowhere), isNull: false) }
    var keys = MappingReader(
      [RuleTree.Entry(key: name("extends"), value: name(kind.rawValue))], range: nowhere, path: "",
      isSurvey: true)
    _ = RuleFile(reading: &keys, id: "")
    return keys.shape
  }

  private static let notAMapping =
    "A rule file must be a mapping of keys, such as “extends: existence”."

  private init?(reading keys: inout MappingReader, id: RuleID) {
    guard keys.requiredString("extends") != nil else { return nil }
    let name = keys.choice("extends", as: RuleKind.Name.self)
    let message = keys.requiredString("message")
    self.id = id
    path = keys.path
    level = keys.choice("level", as: Level.self) ?? .warning
    scope = ScopeSelector(reading: &keys)
    link = keys.string("link")?.text ?? ""
    limit = keys.integer("limit")
    description = keys.string("description")?.text ?? ""
    action = RuleAction(reading: &keys)
    // They are in their places by now.
    _ = keys.pairs("parts")
    papers = RulePapers(reading: &keys)
    if keys.bool("code") {
      keys.report(keys.keyRange("code"), "“code” is no longer a key; write “scope: raw”.")
    }
    guard let name else { return nil }
    let kind = RuleKind(name, reading: &keys)
    if name.reportsUnknownKeys { keys.finish() } else { keys.allowOthers() }
    guard let kind, let message else { return nil }
    self.kind = kind
    self.message = message
  }
}

extension RuleKind.Name {
  /// Vale ignores what it does not know in these two.
  fileprivate var reportsUnknownKeys: Bool { self != .consistency && self != .spelling }
}

extension RuleKind {
  fileprivate init?(_ name: Name, reading keys: inout MappingReader) {
    switch name {
    case .existence: self = .existence(Existence(reading: &keys))
    case .substitution: self = .substitution(Substitution(reading: &keys))
    case .occurrence: self = .occurrence(Occurrence(reading: &keys))
    case .repetition: self = .repetition(Repetition(reading: &keys))
    case .consistency: self = .consistency(Consistency(reading: &keys))
    case .conditional:
      guard let rule = Conditional(reading: &keys) else { return nil }
      self = .conditional(rule)
    case .capitalization: self = .capitalization(Capitalization(reading: &keys))
    case .metric:
      guard let rule = Metric(reading: &keys) else { return nil }
      self = .metric(rule)
    case .readability: self = .readability(Readability(reading: &keys))
    case .spelling: self = .spelling(Spelling(reading: &keys))
    case .sequence: self = .sequence(TokenSequence(reading: &keys))
    case .script: self = .script(Script(reading: &keys))
    }
  }
}

extension RulePapers {
  fileprivate init(reading keys: inout MappingReader) {
    summary = keys.string("summary")?.text ?? ""
    why = keys.string("why")?.text ?? ""
    locales = keys.languages("locale")
    fix = keys.choice("fix", as: FixPolicy.self)
    standalone = keys.bool("standalone")
    for var example in keys.mappings("examples") {
      if let read = LocatedExample(reading: &example, language: locales.first?.text) {
        examples.append(read)
      }
      keys.take(example, isItem: true, under: "examples")
    }
  }
}
