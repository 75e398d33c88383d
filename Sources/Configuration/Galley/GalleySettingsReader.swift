import Linting
import RuleFormat
import SourceText
import TextAnalysis

/// Reads the keys of one `.galley.yml`.
struct GalleySettingsReader {
  private(set) var settings: Settings
  private let file: SourceFile
  private let files: any FileStore
  private let rules: RuleSettingsReader

  init(
    _ file: SourceFile, in folder: FilePath, of files: any FileStore, catalog: RuleCatalog
  ) {
    self.file = file
    self.files = files
    rules = RuleSettingsReader(file, catalog: catalog)
    settings = Settings(dialect: .galley, folder: folder)
    settings.files = [file]
  }

  mutating func read(_ keys: inout MappingReader) {
    settings.language = language(&keys)
    var section = SettingsSection()
    section.styles = styles(&keys)
    readStylesPaths(&keys)
    readVocabulary(&keys)
    readBudgets(&keys)
    section.rules = rules.read(&keys)
    if let reject = settings.vocabulary.reject.first {
      // It comes first, so that a setting of the rule itself outweighs it.
      section.rules.insert(
        RuleSetting(VocabularyRule.id.description, .on, at: SettingPlace(file, reject.range)),
        at: 0)
    }
    settings.sections = [section] + overrides(&keys)
    keys.finish()
  }

  private func language(_ keys: inout MappingReader) -> Setting<LanguageTag>? {
    guard let text = keys.language("language"), let tag = LanguageTag(parsing: text.text) else {
      return nil
    }
    return Setting(tag, at: SettingPlace(file, text.range))
  }

  /// Nil where there is no such key: an empty list runs no style at all.
  private func styles(_ keys: inout MappingReader) -> [Setting<String>]? {
    let names = keys.strings("styles")
    guard keys.holds("styles") else { return nil }
    return names.map { Setting($0.text, at: SettingPlace(file, $0.range)) }
  }

  private mutating func readStylesPaths(_ keys: inout MappingReader) {
    for text in keys.strings("styles-path") {
      let path = FilePath(text.text).absolute(in: settings.folder)
      if files.kind(of: path) == .folder {
        settings.stylesPaths.append(Setting(path, at: SettingPlace(file, text.range)))
      } else {
        keys.report(text.range, "There is no folder “\(text.text)” beside this file.")
      }
    }
  }

  private mutating func readVocabulary(_ keys: inout MappingReader) {
    guard var vocabulary = keys.mapping("vocabulary") else { return }
    settings.vocabulary.accept = vocabulary.patterns("accept")
    settings.vocabulary.reject = vocabulary.patterns("reject")
    vocabulary.finish()
    keys.take(vocabulary, under: "vocabulary")
  }

  private mutating func readBudgets(_ keys: inout MappingReader) {
    for (name, number) in keys.pairs("budgets") {
      if let limit = Int(number.text), limit >= 0 {
        let place = SettingPlace(file, name.range)
        settings.budgets.append(RuleBudget(name: name.text, limit: limit, place: place))
      } else {
        keys.report(number.range, "A budget is a number of findings: 0 or more.")
      }
    }
  }

  private func overrides(_ keys: inout MappingReader) -> [SettingsSection] {
    var sections: [SettingsSection] = []
    for var override in keys.mappings("overrides") {
      var section = SettingsSection(files: files(&override))
      section.styles = styles(&override)
      section.rules = rules.read(&override)
      override.finish()
      sections.append(section)
      keys.take(override, isItem: true, under: "overrides")
    }
    return sections
  }

  private func files(_ keys: inout MappingReader) -> PathPattern {
    let patterns = keys.strings("files")
    keys.require(
      "files", isMissing: patterns.isEmpty, "An override needs “files”: globs such as “drafts/**”.")
    var globs: [(glob: Glob, isNegated: Bool)] = []
    for pattern in patterns {
      let isNegated = pattern.text.hasPrefix("!")
      // A folder stands for all that lies in it.
      let text = pattern.text.dropFirst(isNegated ? 1 : 0)
      let whole = text.hasSuffix("/") ? text + "**" : text
      let read = BraceExpansion.expand(whole)?.map { Glob($0) } ?? [nil]
      if read.contains(nil) {
        keys.report(
          pattern.range, "“\(pattern.text)” is no glob: a bracket or brace is not closed.")
      }
      globs += read.compactMap { $0.map { ($0, isNegated) } }
    }
    return .globs(globs)
  }
}
