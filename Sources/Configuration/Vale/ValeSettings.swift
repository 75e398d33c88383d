import Linting
import RuleFormat
import SourceText

/// Reads `.vale.ini`.
struct ValeSettings {
  private(set) var settings: Settings
  private(set) var problems: [ConfigurationProblem] = []
  private let environment: ConfigurationEnvironment
  private var reading = ValeReading()
  /// The one of the sections whose keys are being read.
  private var section = 0
  private var vocabularies: [(name: String, place: SettingPlace)] = []

  init(_ environment: ConfigurationEnvironment) {
    self.environment = environment
    settings = Settings(dialect: .vale, folder: FilePath(""))
    // That for all files comes first, wherever it stands: any other outweighs it.
    settings.sections = [SettingsSection()]
  }

  /// Adds what a file says to what the ones before said. `folder` is the one it lies in, absolute.
  mutating func read(_ file: SourceFile, in folder: FilePath) {
    settings.files.append(file)
    settings.folder = folder
    var part = ValePart.core
    for line in INILine.all(in: file) {
      switch line {
      case .section(let name): part = begin(name, in: file)
      case .key(let key, let value):
        take(ValeKey(key, value, file: file, folder: folder), in: part)
      case .other(let range):
        report(
          "Neither a section nor a setting; write “key = value”.", at: SettingPlace(file, range))
      }
    }
  }

  /// Ends the reading: what the files name together is looked up.
  mutating func finish() {
    settings.reading = reading.reading
    let assets = settings.assets(in: environment)
    for vocabulary in vocabularies {
      guard let files = assets.vocabulary(vocabulary.name) else {
        report(
          "The vocabulary “\(vocabulary.name)” is in no styles path.", at: vocabulary.place)
        continue
      }
      settings.vocabulary.accept += files.accept.flatMap { patterns(in: $0) }
      settings.vocabulary.reject += files.reject.flatMap { patterns(in: $0) }
    }
  }

  private mutating func patterns(in path: FilePath) -> [LocatedText] {
    do throws(SourceFile.LoadError) {
      let file = try environment.files.load(path)
      let read = WordList.patterns(of: file)
      problems += read.problems.map {
        ConfigurationProblem($0.message, at: SettingPlace(file, $0.range))
      }
      return read.patterns
    } catch {
      problems.append(ConfigurationProblem(error.description, path: path.description))
      return []
    }
  }

  private mutating func begin(_ name: INILine.LocatedValue, in file: SourceFile) -> ValePart {
    let part = ValePart(name)
    guard part == .files else { return part }
    guard name.text != "*" else {
      section = 0
      return part
    }
    guard let glob = ValeGlob(name.text) else {
      report(
        "“\(name.text)” is no glob: a bracket or brace is not closed.",
        at: SettingPlace(file, name.range))
      return .ignored
    }
    section = settings.sections.count
    settings.sections.append(SettingsSection(files: .vale(glob)))
    return part
  }

  private mutating func take(_ key: ValeKey, in part: ValePart) {
    switch part {
    case .core: takeCore(key)
    case .formats: settings.formats[key.name.lowercased()] = key.value.text.lowercased()
    case .files: takeForFiles(key)
    case .ignored: break
    }
  }

  private mutating func takeCore(_ key: ValeKey) {
    switch ValeKey.Core(rawValue: key.name) {
    case .stylesPath:
      let path = FilePath(key.value.text).absolute(in: key.folder)
      guard environment.files.kind(of: path) == .folder else {
        return report("The folder “\(key.value.text)” does not exist.", at: key.valuePlace)
      }
      settings.stylesPaths.append(Setting(path.resolved ?? path, at: key.valuePlace))
    case .minimumLevel:
      guard let level = Level(rawValue: key.value.text) else {
        return report(
          "“MinAlertLevel” must be one of suggestion, warning, error.", at: key.valuePlace)
      }
      settings.minimumLevel = Setting(level, at: key.valuePlace)
    case .vocabularies:
      vocabularies += key.value.items.map { ($0, key.valuePlace) }
    case .wordTemplate:
      settings.wordTemplate = WordTemplate(key.value.text)
      if settings.wordTemplate == nil {
        report("“WordTemplate” must be a pattern with one “%s” in it.", at: key.valuePlace)
      }
    case .skippedScopes: reading.skip(key.value.items)
    case .ignoredScopes: reading.mask(key.value.items)
    case .ignoredClasses: reading.ignore(classes: key.value.items)
    case .packages:
      report(
        "“Packages” are not fetched: Galley never goes to the network.", .note, at: key.place)
    case .endpoint: report("“NLPEndpoint” is not used.", .note, at: key.place)
    case nil:
      if ValeKey.File(rawValue: key.name) != nil {
        return report("“\(key.name)” belongs in a section, such as “[*.md]”.", at: key.place)
      }
      let known = ValeKey.Core.allCases.map(\.rawValue)
      let advice = NearestName.to(key.name, among: known).map { "; did you mean “\($0)”?" } ?? ""
      report("Unknown setting “\(key.name)”\(advice)", .note, at: key.place)
    }
  }

  private mutating func takeForFiles(_ key: ValeKey) {
    if ValeKey.Core(rawValue: key.name) != nil {
      return report("“\(key.name)” belongs above all sections.", at: key.place)
    }
    switch ValeKey.File(rawValue: key.name) {
    case .styles:
      settings.sections[section].styles =
        (settings.sections[section].styles ?? [])
        + key.value.items.map { Setting($0, at: key.valuePlace) }
    case .blockIgnores, .ignorePatterns: ignore(key, asBlock: true)
    case .tokenIgnores: ignore(key, asBlock: false)
    case .language, .transform, .view, .commentDelimiters: break
    case nil:
      settings.sections[section].rules.append(RuleSetting(key.name, key.ruleSwitch, at: key.place))
    }
  }

  private mutating func ignore(_ key: ValeKey, asBlock: Bool) {
    for pattern in key.value.items {
      do throws(RuleFileProblem) {
        try settings.sections[section].ignored.add(
          LocatedText(pattern, at: key.value.range), asBlock: asBlock)
      } catch {
        report("“\(pattern)”: \(error.message)", at: key.valuePlace)
      }
    }
  }

  private mutating func report(
    _ message: String, _ severity: ConfigurationProblem.Severity = .error, at place: SettingPlace
  ) {
    problems.append(ConfigurationProblem(message, severity, at: place))
  }
}
