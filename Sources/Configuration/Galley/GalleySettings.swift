package import RuleFormat
import SourceText

/// Reads `.galley.yml`.
package enum GalleySettings {
  /// What `file` says; every mistake in it is a problem.
  ///
  /// - Parameters:
  ///   - folder: the one it lies in, absolute.
  ///   - files: where folders that it names are looked for.
  ///   - catalog: the rules Galley comes with, whose options it may set.
  static func read(
    _ file: SourceFile, in folder: FilePath, of files: any FileStore = Disk(),
    catalog: RuleCatalog
  ) -> (settings: Settings, problems: [ConfigurationProblem]) {
    var reader = GalleySettingsReader(file, in: folder, of: files, catalog: catalog)
    var problems: [RuleFileProblem] = []
    do throws(RuleFileProblem) {
      switch try RuleTree(file.bytes, path: file.path) {
      case .mapping(let entries, let range):
        var keys = MappingReader(entries, range: range, path: file.path)
        reader.read(&keys)
        problems = keys.problems
      // A file with nothing but comments is one to begin with.
      case .other, .text(_, isNull: true): break
      case let tree:
        throw RuleFileProblem(
          path: file.path, range: tree.range,
          message: "A configuration must be a mapping of keys, such as “styles: [default]”.")
      }
    } catch {
      problems.append(error)
    }
    return (
      reader.settings,
      problems.map { ConfigurationProblem($0.message, at: SettingPlace(file, $0.range)) }
    )
  }

  /// The keys of `.galley.yml`, as they are asked for where these rules can be set.
  package static func shape(with catalog: RuleCatalog) -> MappingShape {
    let nowhere = SourceFile(path: "", bytes: [])
    var keys = MappingReader([], range: ByteRange(at: 0), path: "", isSurvey: true)
    var reader = GalleySettingsReader(nowhere, in: FilePath("/"), of: Disk(), catalog: catalog)
    reader.read(&keys)
    return keys.shape
  }
}
