import Configuration
import Linting
import Markup
import Reporting
import RuleFormat
import SourceText

/// Finds what rules run on which post. Posts with the same ones share a profile, so that each is
/// put together once.
///
/// Most runs have one configuration and one profile: they are searched for in lists, since the
/// first dictionary with keys of a type of its own costs as much as a page of text.
struct PostRules {
  private(set) var profiles: [Profile] = []
  private(set) var configurations: [Configuration] = []
  private let options: RuleChoice
  private let environment: ConfigurationEnvironment
  private let reader: ConfigurationReader
  private var search: ConfigurationSearch
  /// Where each of the configurations was found.
  private var found: [FoundConfiguration] = []
  /// What each of the profiles is for.
  private var keys: [Key] = []
  private var folders: [FilePath: Folder] = [:]
  /// The folder of the post before, which is nearly always that of the next.
  private var last: (name: FilePath, folder: Folder)?

  /// A folder of posts as the walk names it.
  private struct Folder {
    /// Free of links; nil where it leads nowhere.
    let path: FilePath?
    let configuration: Int
  }

  private struct Key: Equatable {
    let configuration: Int
    let sections: SectionSet
  }

  /// - Parameter files: where configurations and rule files are read from.
  init(_ options: RuleChoice, files: any FileStore) {
    self.options = options
    environment = ConfigurationEnvironment(
      explicit: options.configuration.map(FilePath.init), files: files)
    search = ConfigurationSearch(environment)
    reader = AllRules.reader(in: environment)
  }

  /// What a walk takes: with a `.vale.ini` for the working folder, what Vale's would.
  mutating func walkFilter(_ globs: [String]) throws(GlobFilter.MalformedGlob) -> any WalkFilter {
    let found = search.configuration(forPostsIn: environment.workingFolder)
    guard case .vale = found else { return try GlobFilter(globs) }
    return try ValeFilter(configurations[number(of: found)], globs: globs)
  }

  private mutating func number(of found: FoundConfiguration) -> Int {
    if let number = self.found.firstIndex(of: found) { return number }
    self.found.append(found)
    configurations.append(reader.read(found))
    return configurations.count - 1
  }

  /// The number of the profile for a post, and what its configuration says it is written in.
  mutating func profile(for path: FilePath) -> (profile: Int, suffix: String) {
    let folder = folder(path.parent ?? FilePath(""))
    let configuration = configurations[folder.configuration]
    let name = path.name
    let sections = configuration.sections(
      for: path, absolute: folder.path.map { $0 / path.lastComponent })
    let key = Key(configuration: folder.configuration, sections: sections)
    let suffix = configuration.suffix(of: name)
    if let profile = keys.firstIndex(of: key) { return (profile, suffix) }
    keys.append(key)
    profiles.append(options.profile(of: configuration, in: sections))
    return (profiles.count - 1, suffix)
  }

  /// What is wrong with the configurations that posts have asked for, and remarks on them.
  var problems: [Problem] { configurations.flatMap(\.problems).map(Problem.init) }

  /// The rules that may be named: those that Galley comes with where no configuration says more.
  var known: [RuleID] {
    let rules =
      configurations.isEmpty ? AllRules.all : configurations.flatMap(\.catalog.rules)
    return rules.map(\.info.id)
  }

  /// What all configurations let pass.
  var budgets: [RuleBudget] { configurations.flatMap(\.settings.budgets) }

  /// Finds the papers of a rule that may run.
  var papers: @Sendable (RuleID) -> RuleInfo? {
    let catalogs = configurations.map(\.catalog.rules) + [AllRules.all]
    return { id in
      catalogs.lazy.compactMap { rules in rules.first { $0.info.id == id }?.info }.first
    }
  }

  /// The level at which findings fail the run where no one says it: in Vale's world the highest.
  var defaultThreshold: FailureThreshold {
    !configurations.isEmpty && configurations.allSatisfy { $0.settings.dialect == .vale }
      ? .error : .warning
  }

  private mutating func folder(_ name: FilePath) -> Folder {
    if let last, last.name == name { return last.folder }
    // A run within one folder never needs the dictionary, whose first key is a dear one.
    if let last { folders[last.name] = last.folder }
    let folder = folders[name] ?? read(name)
    last = (name, folder)
    return folder
  }

  private mutating func read(_ name: FilePath) -> Folder {
    let path = name.isEmpty ? environment.workingFolder : name.resolved
    let found = search.configuration(forPostsIn: path ?? environment.workingFolder)
    return Folder(path: path, configuration: number(of: found))
  }
}
