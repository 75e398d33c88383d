import Linting
package import RuleFormat
import SourceText

/// Reads configurations and the rule files that they name.
package struct ConfigurationReader: Sendable {
  /// What Galley comes with.
  private let catalog: RuleCatalog
  private let accepting: @Sendable ([LocatedText]) -> RuleCatalog
  /// What rules for spelling that name no dictionary take for right.
  private let dictionary: (any WordDictionary)?
  private let environment: ConfigurationEnvironment

  /// - Parameters:
  ///   - catalog: the rules that Galley comes with.
  ///   - accepting: the same where some words are right whatever a rule says.
  package init(
    _ catalog: RuleCatalog, environment: ConfigurationEnvironment,
    dictionary: (any WordDictionary)? = nil,
    accepting: @escaping @Sendable ([LocatedText]) -> RuleCatalog
  ) {
    self.catalog = catalog
    self.accepting = accepting
    self.dictionary = dictionary
    self.environment = environment
  }

  package func read(_ found: FoundConfiguration) -> Configuration {
    switch found {
    case .standard: return .standard(catalog)
    case .galley(let path):
      let folder = folder(of: path)
      return withSource(at: path) { source in
        let (settings, problems) = GalleySettings.read(
          source, in: folder, of: environment.files, catalog: catalog)
        let accepted = settings.vocabulary.accept
        return configuration(
          settings, base: accepted.isEmpty ? catalog : accepting(accepted), problems)
      }
    case .vale(let paths):
      var sources: [SourceFile] = []
      var problems: [ConfigurationProblem] = []
      for path in paths {
        do throws(SourceFile.LoadError) {
          sources.append(try environment.load(path))
        } catch {
          problems.append(ConfigurationProblem(error.description, path: environment.shown(path)))
        }
      }
      var reader = ValeSettings(environment)
      for (path, source) in zip(paths, sources) { reader.read(source, in: folder(of: path)) }
      reader.finish()
      return configuration(
        reader.settings, base: RuleCatalog([]), problems + reader.problems)
    }
  }

  private func configuration(
    _ settings: Settings, base: RuleCatalog, _ problems: [ConfigurationProblem]
  ) -> Configuration {
    var styles = StyleReader(settings, base: base, environment: environment, dictionary: dictionary)
    styles.read()
    let catalog = base.adding(styles.rules)
    let unknown =
      settings.dialect == .galley
      ? UnknownNames(settings, catalog, in: environment.files).problems : []
    return Configuration(
      settings, catalog: catalog, problems: problems + styles.problems + unknown)
  }

  private func withSource(
    at path: FilePath, _ read: (SourceFile) -> Configuration
  ) -> Configuration {
    do throws(SourceFile.LoadError) {
      return read(try environment.load(path))
    } catch {
      let problem = ConfigurationProblem(error.description, path: environment.shown(path))
      return Configuration(
        Settings(dialect: .galley, folder: folder(of: path)), catalog: catalog,
        problems: [problem])
    }
  }

  private func folder(of path: FilePath) -> FilePath {
    let absolute = path.absolute(in: environment.workingFolder)
    return (absolute.resolved ?? absolute).folder
  }
}
