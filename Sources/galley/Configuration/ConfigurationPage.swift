import Configuration
import Linting
import Reporting
import RuleFormat
import SourceText
import TextAnalysis

/// What applies to a post as a person reads it: each setting and rule with the file and line that
/// it comes from.
struct ConfigurationPage {
  private let local: LocalConfiguration
  private var settings: Settings { local.configuration.settings }

  init(_ local: LocalConfiguration) { self.local = local }

  var text: String {
    let rows = settingRows
    let table =
      rows.isEmpty ? "" : TextTable(header: ["Setting", "Value", "From"], rows: rows).text
    let rules = TextTable(header: ["Rule", "Level", "From"], rows: ruleRows).text
    return [head, table, rules].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var head: String {
    let names = settings.files.map { SafeText.escaped($0.path) }
    guard !names.isEmpty else { return "No configuration file: the default applies.\n" }
    let dialect = settings.dialect == .vale ? " (in Vale's notation)" : ""
    return "Configured by \(names.joined(separator: " and "))\(dialect).\n"
  }

  private var settingRows: [[String]] {
    var rows: [[String]] = []
    func add(_ name: String, _ value: String, _ place: SettingPlace) {
      rows.append([name, SafeText.escaped(value), place.description])
    }
    if let language = settings.language {
      add("language", language.value.description, language.place)
    }
    for path in settings.stylesPaths { add("styles-path", path.place.text, path.place) }
    if let level = settings.minimumLevel { add("minimum level", level.value.rawValue, level.place) }
    for (index, section) in settings.sections.enumerated()
    where local.sections.contains(index) {
      for style in section.styles ?? [] { add("style", style.value, style.place) }
    }
    return rows
  }

  private var ruleRows: [[String]] {
    let on = local.configuration.rules(in: local.sections).map {
      (id: $0.rule.info.id, level: $0.level.rawValue, from: RuleOrigin($0).description)
    }
    let off = local.configuration.rulesOff(in: local.sections).map {
      (id: $0.rule.info.id, level: "off", from: $0.place.description)
    }
    return (on + off).sorted { $0.id < $1.id }.map { [$0.id.description, $0.level, $0.from] }
  }
}

/// Where a rule that runs is switched on, and where its level and options come from.
struct RuleOrigin: CustomStringConvertible {
  let description: String

  init(_ selected: SelectedRule) {
    var parts = [selected.origin?.description ?? "default"]
    if let level = selected.levelOrigin, level.description != parts[0] {
      parts.append("level from \(level)")
    }
    for option in selected.rule.info.options {
      guard let setting = selected.options.setting(of: option) else { continue }
      parts.append("\(option.name): \(SafeText.escaped(setting.notation))")
    }
    description = parts.joined(separator: ", ")
  }
}
