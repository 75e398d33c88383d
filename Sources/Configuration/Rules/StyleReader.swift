import Linting
import RuleFormat
import SourceText

/// Reads and compiles the rule files of the styles and rules that settings name.
struct StyleReader {
  private let settings: Settings
  private let base: RuleCatalog
  private(set) var rules: [Rule] = []
  private(set) var problems: [ConfigurationProblem] = []

  init(_ settings: Settings, base: RuleCatalog) {
    self.settings = settings
    self.base = base
  }

  mutating func read() {
    var files: [RuleFile] = []
    var sources: [String: SourceFile] = [:]
    for file in wantedFiles() {
      let name = file.path.description
      do throws(SourceFile.LoadError) {
        let source = try SourceFile.load(at: file.path.cString, reportedAs: name)
        sources[name] = source
        let result = RuleFile.read(source.bytes, path: name, id: file.id)
        report(result.problems, in: sources)
        if let rule = result.rule { files.append(rule) }
      } catch {
        problems.append(ConfigurationProblem(error.description, path: name))
      }
    }
    if settings.dialect == .galley, let source = settings.files.last {
      sources[source.path] = source
      if let rule = VocabularyRule.file(settings.vocabulary, path: source.path) {
        files.append(rule)
      }
    }
    guard !files.isEmpty else { return }
    let compiled = DeclaredRules.compile(
      files, vocabulary: settings.vocabulary.accept, dialect: settings.dialect)
    report(compiled.problems, in: sources)
    for note in compiled.notes {
      problems.append(ConfigurationProblem("\(note.rule) \(note.message)", .note, path: nil))
    }
    rules = compiled.rules.asRules
  }

  /// The rule files that are named, each once, in the order of their ids.
  private mutating func wantedFiles() -> [StyleFolder.File] {
    var wanted: [RuleID: StyleFolder.File] = [:]
    let styles = settings.sections.flatMap { $0.styles ?? [] }
    for style in styles where !isBuiltin(style.value) {
      let found = settings.stylesPaths.flatMap { StyleFolder.files(of: style.value, in: $0.value) }
      if found.isEmpty { problems.append(missing(style)) }
      for file in found where wanted[file.id] == nil { wanted[file.id] = file }
    }
    for rule in settings.sections.flatMap(\.rules) where rule.value != .off {
      let id = RuleID(rule.name)
      guard wanted[id] == nil, !isBuiltin(rule.name) else { continue }
      let found = settings.stylesPaths.lazy
        .flatMap { StyleFolder.files(of: String(id.style), in: $0.value) }.first { $0.id == id }
      wanted[id] = found
    }
    return wanted.values.sorted { $0.id < $1.id }
  }

  private func isBuiltin(_ name: String) -> Bool {
    name == RuleCatalog.defaultStyle
      || base.rules.contains { $0.info.id.style == name || $0.info.id.description == name }
  }

  private func missing(_ style: Setting<String>) -> ConfigurationProblem {
    let known = Set(base.rules.map { String($0.info.id.style) })
      .union(settings.stylesPaths.flatMap { StyleFolder.styles(in: $0.value) })
      .union(settings.dialect == .galley ? [RuleCatalog.defaultStyle] : [])
    let advice =
      NearestName.to(style.value, among: known.sorted())
      .map { "; did you mean “\($0)”?" } ?? "."
    return ConfigurationProblem(
      "The style “\(style.value)” is in no styles path\(advice)", at: style.place)
  }

  private mutating func report(_ found: [RuleFileProblem], in sources: [String: SourceFile]) {
    for problem in found {
      guard let source = sources[problem.path] else { continue }
      problems.append(
        ConfigurationProblem(problem.message, at: SettingPlace(source, problem.range)))
    }
  }
}
