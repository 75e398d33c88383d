package import Linting
package import RuleFormat
package import SourceText
package import TextAnalysis

/// What the configuration that governs some posts says, whichever of the two notations it is in.
package struct Settings: Sendable {
  /// The files it was read from; what a later one says outweighs an earlier one.
  package var files: [SourceFile] = []
  /// Whether it is Galley's own or Vale's: in Vale's world only what it names runs.
  package var dialect: RuleDialect
  /// The folder that globs and relative paths count from, absolute; empty for the working folder.
  package var folder: FilePath
  package var language: Setting<LanguageTag>?
  /// Folders of styles, searched in this order.
  package var stylesPaths: [Setting<FilePath>] = []
  /// The lowest level that is reported.
  package var minimumLevel: Setting<Level>?
  package var vocabulary = Vocabulary()
  package var budgets: [RuleBudget] = []
  /// In the order of their weight: of two that speak of a post, the later one decides.
  package var sections: [SettingsSection] = []
  /// What stands around whole words in rules; nil for word boundaries.
  package var wordTemplate: WordTemplate?
  /// How posts are read; the language apart.
  package var reading = PostReading()
  /// What a suffix is to be read as: another suffix. Both without the dot and in lower case.
  package var formats: [String: String] = [:]

  package init(dialect: RuleDialect, folder: FilePath) {
    self.dialect = dialect
    self.folder = folder
  }
}

/// Words that are right or wrong wherever they stand, as patterns that can be run.
package struct Vocabulary: Sendable {
  package var accept: [LocatedText] = []
  package var reject: [LocatedText] = []

  package init() {}
}

/// A part of the settings that speaks of some files.
package struct SettingsSection: Sendable {
  /// The files; nil for all.
  package let files: PathPattern?
  /// The styles whose rules run, instead of those that earlier sections name; nil where it does not
  /// speak of them.
  package var styles: [Setting<String>]?
  /// In the order of the file; the last of one rule counts.
  package var rules: [RuleSetting] = []
  /// What is not read.
  package var ignored = IgnoredPatterns()

  package init(files: PathPattern? = nil) { self.files = files }
}

/// What is said of one rule, or of all of a style.
package struct RuleSetting: Sendable {
  /// `Style.Rule` or `Style`.
  package let name: String
  /// Nil where only options are set.
  package let value: RuleSwitch?
  package let options: OptionSettings
  package let place: SettingPlace

  package init(
    _ name: String, _ value: RuleSwitch?, options: OptionSettings = .none, at place: SettingPlace
  ) {
    self.name = name
    self.value = value
    self.options = options
    self.place = place
  }
}

extension Settings {
  /// Where styles and what belongs to them are searched. Without any folder of styles Vale looks
  /// into the working folder.
  func assets(in environment: ConfigurationEnvironment) -> ValeAssets {
    let user = dialect == .vale ? environment.valeStylesPath : nil
    let paths = [user].compactMap(\.self) + stylesPaths.map(\.value)
    return ValeAssets(
      stylesPaths: paths.isEmpty ? [environment.workingFolder] : paths,
      workingFolder: environment.workingFolder, configurationFolder: folder,
      files: environment.files)
  }
}
