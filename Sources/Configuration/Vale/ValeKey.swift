import Linting
import SourceText

/// A setting of `.vale.ini`.
struct ValeKey {
  let name: String
  let value: INILine.LocatedValue
  let folder: FilePath
  /// The key itself.
  let place: SettingPlace
  let valuePlace: SettingPlace

  init(
    _ key: INILine.LocatedValue, _ value: INILine.LocatedValue, file: SourceFile, folder: FilePath
  ) {
    name = key.text
    self.value = value
    self.folder = folder
    place = SettingPlace(file, key.range)
    valuePlace = SettingPlace(file, value.range)
  }

  /// What may stand above all sections.
  enum Core: String, CaseIterable {
    case stylesPath = "StylesPath"
    case minimumLevel = "MinAlertLevel"
    case vocabularies = "Vocab"
    case packages = "Packages"
    case ignoredScopes = "IgnoredScopes"
    case skippedScopes = "SkippedScopes"
    case ignoredClasses = "IgnoredClasses"
    case wordTemplate = "WordTemplate"
    case endpoint = "NLPEndpoint"
  }

  /// What may stand in a section beside the names of rules.
  enum File: String, CaseIterable {
    case styles = "BasedOnStyles"
    case blockIgnores = "BlockIgnores"
    case tokenIgnores = "TokenIgnores"
    case ignorePatterns = "IgnorePatterns"
    case language = "Lang"
    case transform = "Transform"
    case commentDelimiters = "CommentDelimiters"
    case view = "View"
  }

  /// As Vale takes it: what is neither `YES` nor a level is `NO`.
  var ruleSwitch: RuleSwitch {
    if value.text == "YES" { return .on }
    return Level(rawValue: value.text).map(RuleSwitch.level) ?? .off
  }
}
