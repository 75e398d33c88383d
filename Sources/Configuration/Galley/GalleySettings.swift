import RuleFormat
package import SourceText

/// Reads `.galley.yml`.
package enum GalleySettings {
  /// What `file` says; every mistake in it is a problem. `folder` is the one it lies in, absolute.
  package static func read(
    _ file: SourceFile, in folder: FilePath
  ) -> (settings: Settings, problems: [ConfigurationProblem]) {
    (Settings(dialect: .galley, folder: folder), [])
  }
}
