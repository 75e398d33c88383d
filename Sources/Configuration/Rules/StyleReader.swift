import Linting
import RuleFormat
import SourceText

/// Reads and compiles the rule files of the styles and rules that settings name.
struct StyleReader {
  private let settings: Settings
  private let base: RuleCatalog
  private let environment: ConfigurationEnvironment
  private let assets: ValeAssets
  private let dictionary: (any WordDictionary)?
  private var sources: [String: SourceFile] = [:]
  private(set) var rules: [Rule] = []
  private(set) var problems: [ConfigurationProblem] = []

  init(
    _ settings: Settings, base: RuleCatalog, environment: ConfigurationEnvironment,
    dictionary: (any WordDictionary)?
  ) {
    self.dictionary = dictionary
    self.settings = settings
    self.base = base
    self.environment = environment
    assets = settings.assets(in: environment)
  }

  mutating func read() {
    var files = settings.dialect == .vale && isNamed(ValeStyle.name) ? valeRules : []
    files += wantedFiles().compactMap { read($0) }
    if settings.dialect == .galley, let source = settings.files.last {
      sources[source.path] = source
      if let rule = VocabularyRule.file(
        rejecting: settings.vocabulary.reject, path: source.path)
      {
        files.append(rule)
      }
    }
    guard !files.isEmpty else { return }
    let compiled = DeclaredRules.compile(
      files,
      in: RuleSurroundings(
        dialect: settings.dialect, vocabulary: settings.vocabulary.accept,
        wordTemplate: settings.wordTemplate,
        dictionaries: ValeDictionaries(assets, standard: dictionary)))
    report(compiled.problems)
    for note in compiled.notes {
      problems.append(ConfigurationProblem("\(note.rule) \(note.message)", .note, path: nil))
    }
    rules = compiled.rules.asRules
  }

  private var valeRules: [RuleFile] {
    ValeStyle.rules(
      accepting: settings.vocabulary.accept, rejecting: settings.vocabulary.reject)
  }

  private mutating func read(_ file: StyleFolder.File) -> RuleFile? {
    let name = environment.shown(file.path)
    do throws(SourceFile.LoadError) {
      let source = try environment.load(file.path)
      sources[name] = source
      let result = RuleFile.read(source.bytes, path: name, id: file.id)
      report(result.problems)
      return result.rule
    } catch {
      problems.append(ConfigurationProblem(error.description, path: name))
      return nil
    }
  }

  /// The rule files that are named, each once, in the order of their ids.
  private mutating func wantedFiles() -> [StyleFolder.File] {
    var wanted: [RuleID: StyleFolder.File] = [:]
    for style in settings.sections.flatMap({ $0.styles ?? [] }) where !isBuiltin(style.value) {
      let found = files(of: style.value)
      if found.isEmpty, problems.count < ConfigurationProblem.limit {
        problems.append(missing(style))
      }
      for file in found where wanted[file.id] == nil { wanted[file.id] = file }
    }
    var unknown: Set<String> = []
    for rule in settings.sections.flatMap(\.rules) where !isBuiltin(rule.name) {
      let id = RuleID(rule.name)
      guard wanted[id] == nil else { continue }
      if let file = files(of: String(id.style)).first(where: { $0.id == id }) {
        if rule.value != .off { wanted[id] = file }
      } else if settings.dialect == .vale, unknown.insert(rule.name).inserted {
        problems.append(missing(rule))
      }
    }
    return wanted.values.sorted { $0.id < $1.id }
  }

  private func files(of style: String) -> [StyleFolder.File] {
    assets.stylesPaths.flatMap {
      StyleFolder.files(below: $0 / style, in: environment.files)
    }
  }

  private func isNamed(_ style: String) -> Bool {
    settings.sections.contains { section in
      section.styles?.contains { $0.value == style } == true
        || section.rules.contains { RuleID($0.name).style == style }
    }
  }

  private func isBuiltin(_ name: String) -> Bool {
    name == RuleCatalog.defaultStyle
      || settings.dialect == .vale && RuleID(name).style == ValeStyle.name
      || base.rules.contains { $0.info.id.style == name || $0.info.id.description == name }
  }

  private func missing(_ style: Setting<String>) -> ConfigurationProblem {
    let known = Set(base.rules.map { String($0.info.id.style) })
      .union(assets.stylesPaths.flatMap { StyleFolder.styles(in: $0, of: environment.files) })
      .union(settings.dialect == .galley ? [RuleCatalog.defaultStyle] : [])
    return ConfigurationProblem(
      "The style “\(style.value)” is in no styles path" + Self.advice(style.value, among: known),
      at: style.place)
  }

  /// In Vale's world a rule that does not exist is let pass.
  private func missing(_ rule: RuleSetting) -> ConfigurationProblem {
    let style = String(RuleID(rule.name).style)
    let known =
      files(of: style).map(\.id.description) + base.rules.map(\.info.id.description)
    return ConfigurationProblem(
      "There is no rule “\(rule.name)”" + Self.advice(rule.name, among: known),
      .note, at: rule.place)
  }

  private static func advice(_ name: String, among known: some Sequence<String>) -> String {
    NearestName.to(name, among: known.sorted()).map { "; did you mean “\($0)”?" } ?? "."
  }

  private mutating func report(_ found: [RuleFileProblem]) {
    problems += found.map { problem in
      sources[problem.path].map {
        ConfigurationProblem(problem.message, at: SettingPlace($0, problem.range))
      } ?? ConfigurationProblem(problem.message, path: nil)
    }
  }
}
