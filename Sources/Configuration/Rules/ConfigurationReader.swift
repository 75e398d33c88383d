import Linting
import RuleFormat
import SourceText

/// Reads configurations and the rule files that they name.
package struct ConfigurationReader: Sendable {
  /// What Galley comes with.
  private let catalog: RuleCatalog
  private let environment: ConfigurationEnvironment

  package init(_ catalog: RuleCatalog, environment: ConfigurationEnvironment) {
    self.catalog = catalog
    self.environment = environment
  }

  package func read(_ found: FoundConfiguration) -> Configuration {
    switch found {
    case .standard: return .standard(catalog)
    case .galley(let path):
      let folder = folder(of: path)
      return withSource(at: path) { source in
        let (settings, problems) = GalleySettings.read(source, in: folder)
        return configuration(settings, base: catalog, problems)
      }
    case .vale(let paths):
      var sources: [SourceFile] = []
      var problems: [ConfigurationProblem] = []
      for path in paths {
        do throws(SourceFile.LoadError) {
          sources.append(try SourceFile.load(at: path.cString, reportedAs: shown(path)))
        } catch {
          problems.append(ConfigurationProblem(error.description, path: shown(path)))
        }
      }
      var reader = ValeSettings(stylesPath: environment.valeStylesPath)
      for (path, source) in zip(paths, sources) { reader.read(source, in: folder(of: path)) }
      return configuration(
        reader.settings, base: RuleCatalog([]), problems + reader.problems)
    }
  }

  private func configuration(
    _ settings: Settings, base: RuleCatalog, _ problems: [ConfigurationProblem]
  ) -> Configuration {
    var styles = StyleReader(settings, base: base)
    styles.read()
    return Configuration(
      settings, catalog: base.adding(styles.rules), problems: problems + styles.problems)
  }

  private func withSource(
    at path: FilePath, _ read: (SourceFile) -> Configuration
  ) -> Configuration {
    do throws(SourceFile.LoadError) {
      return read(try SourceFile.load(at: path.cString, reportedAs: shown(path)))
    } catch {
      let problem = ConfigurationProblem(error.description, path: shown(path))
      return Configuration(
        Settings(dialect: .galley, folder: folder(of: path)), catalog: catalog,
        problems: [problem])
    }
  }

  private func folder(of path: FilePath) -> FilePath {
    let absolute = path.absolute(in: environment.workingFolder)
    return (absolute.resolved ?? absolute).parent ?? FilePath("/")
  }

  /// A path as a person would name it from the working folder.
  private func shown(_ path: FilePath) -> String {
    guard path.isBelow(environment.workingFolder) else { return path.description }
    return FilePath(path.bytes.dropFirst((environment.workingFolder / "").bytes.count)).description
  }
}
