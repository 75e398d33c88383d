import Linting
import RuleFormat
import SourceText

/// Reads what `.galley.yml` says of rules: a level, or a mapping of a level and options.
struct RuleSettingsReader {
  private let file: SourceFile
  /// Those that Galley comes with. A rule file has no options.
  private let known: [RuleInfo]

  init(_ file: SourceFile, catalog: RuleCatalog) {
    self.file = file
    known = catalog.rules.map(\.info)
  }

  /// What stands under `rules`, in the order of the file.
  func read(_ keys: inout MappingReader) -> [RuleSetting] {
    guard let tree = keys.value("rules", .mapping(shape)) else { return [] }
    guard case .mapping(let entries, _) = tree else {
      keys.report(tree.range, "“rules” must be a mapping of rules to levels.")
      return []
    }
    return entries.compactMap { setting($0, &keys) }
  }

  private func setting(_ entry: RuleTree.Entry, _ keys: inout MappingReader) -> RuleSetting? {
    guard case .text(let name, _) = entry.key else {
      keys.report(entry.key.range, "The name of a rule or style must stand here.")
      return nil
    }
    let place = SettingPlace(file, name.range)
    switch entry.value {
    case .text(let level, isNull: false):
      return keys.choice(name.text, level, as: RuleSwitch.self)
        .map { RuleSetting(name.text, $0, at: place) }
    case .mapping(let entries, _):
      var details = MappingReader(entries, range: name.range, path: keys.path)
      let setting = setting(name.text, at: place, &details)
      keys.take(details)
      return setting
    default:
      keys.report(
        entry.value.range,
        "“\(name.text)” must be given a level, or a mapping of a level and options.")
      return nil
    }
  }

  private func setting(
    _ name: String, at place: SettingPlace, _ details: inout MappingReader
  ) -> RuleSetting {
    let level = details.choice("level", as: RuleSwitch.self)
    var options = OptionSettings()
    for option in known.first(where: { $0.id.description == name })?.options ?? [] {
      if let value = details.setting(of: option) { options.set(option.name, to: value) }
    }
    details.finish()
    return RuleSetting(name, level, options: options, at: place)
  }

  /// Every known rule with its options; further names may be those of styles and rule files.
  private var shape: MappingShape {
    var shape = MappingShape()
    for info in known { shape.add(info.id.description, value(info.id.description)) }
    shape.others = value("")
    return shape
  }

  private func value(_ name: String) -> ValueShape {
    var details = MappingReader([], range: ByteRange(at: 0), path: "", isSurvey: true)
    _ = setting(name, at: SettingPlace(file, ByteRange(at: 0)), &details)
    return .either([.choice(RuleSwitch.names), .mapping(details.shape)])
  }
}

extension MappingReader {
  /// What an option is set to; nil where it is not.
  fileprivate mutating func setting(of option: OptionInfo) -> OptionSetting? {
    let setting: OptionSetting =
      switch option.form {
      case .flag: .flag(bool(option.name))
      case .wholeNumber: .wholeNumber(integer(option.name))
      case .text: .text(string(option.name)?.text ?? "")
      case .texts: .texts(strings(option.name).map(\.text))
      case .choice(let names): .text(choice(option.name, among: names)?.text ?? "")
      }
    return holds(option.name) ? setting : nil
  }
}
