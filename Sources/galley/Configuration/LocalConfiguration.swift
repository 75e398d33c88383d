import ArgumentParser
import Configuration
import Linting
import Reporting
import SourceText

/// What applies to one post, and what says so.
struct LocalConfiguration {
  let configuration: Configuration
  /// The parts of it that speak of the post.
  let sections: SectionSet

  /// - Parameters:
  ///   - path: of the post, which need not exist; a folder stands for any post in it.
  ///   - explicit: the file named by `--config`.
  init(of path: String = ".", explicit: String?) {
    let environment = ConfigurationEnvironment(explicit: explicit.map { FilePath($0) })
    let given = FilePath(path)
    let isFolder = FileStatus(at: given)?.kind == .folder
    let folder = (isFolder ? given : given.folder).resolved
    var search = ConfigurationSearch(environment)
    let found = search.configuration(forPostsIn: folder ?? environment.workingFolder)
    configuration = AllRules.reader(in: environment).read(found)
    sections = configuration.sections(
      for: given, absolute: isFolder ? folder : folder.map { $0 / given.lastComponent })
  }

  /// Tells what is wrong with it. Ends the command where nothing of it can be relied upon.
  func tellProblems() throws {
    for problem in configuration.problems { Problem(problem).tell() }
    if configuration.problems.contains(where: { $0.severity == .error }) {
      throw ExitStatus.failure.code
    }
  }
}

/// `--config`, as all commands take it that say what applies.
struct ConfigurationOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration, in place of the one that is found.", valueName: "file"))
  var config: String?
}

extension SettingPlace: CustomStringConvertible {
  /// As compilers name it.
  package var description: String { "\(SafeText.escaped(file.path)):\(line)" }
}
