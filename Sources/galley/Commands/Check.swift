import ArgumentParser
import Linting
import Markup
import Reporting

/// `galley check`, as typed. What it means is `CheckPlan`'s to say.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check posts and report what an editor would change.",
    discussion: """
      Folders are searched for \(Self.listed(PostNames.suffixes.map { "." + $0 })) files. What \
      .gitignore names, hidden files and folders, links and the folders \
      \(Self.listed(PostNames.builtFolders)) are left out. A file named here is checked whatever \
      it is called.

      Exit status: 0 if nothing at or above --fail-on was found, 1 if something was, 2 for wrong \
      usage or input that could not be read, 130 if interrupted.
      """)

  private static func listed(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  @Argument(
    help: ArgumentHelp(
      "Files and folders to check; - is standard input. (default: the current folder)",
      valueName: "path"))
  var paths: [String] = []

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Acting") var acting: ActingOptions

  func run() throws {
    let plan: CheckPlan
    do throws(UsageError) {
      plan = try CheckPlan(self)
    } catch {
      Problem(path: nil, message: error.message).tell()
      throw ExitStatus.failure.code
    }
    let status = CheckRun(plan).run()
    if status != .success { throw status.code }
  }
}

struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "In folders, check only what matches; !G leaves out what does. May be repeated.",
      discussion: "As in .gitignore, with {a,b}; *.txt takes files of that suffix too.",
      valueName: "glob"))
  var glob: [String] = []

  @Option(help: "What files are written in, whatever they are called.")
  var markup: MarkupName?

  @Option(help: ArgumentHelp("The name that standard input is reported under.", valueName: "name"))
  var stdinFilename: String?

  @Flag(help: "Check what is staged in git, and report on changed lines only.")
  var staged = false

  @Option(
    help: ArgumentHelp(
      "Check what has changed since a branch or commit, and report on changed lines only.",
      valueName: "ref"))
  var since: String?

  @Flag(help: "With --staged or --since, report on all lines of posts that have changed.")
  var wholeFile = false

  @Option(
    help: ArgumentHelp("Files checked at a time. (default: one for each core)", valueName: "n"))
  var jobs: Int?

  /// What limits the check to changes; nil for nothing.
  var changes: ChangeScope? {
    let kind = staged ? ChangeScope.Kind.staged : since.map { .since($0) }
    return kind.map { ChangeScope(kind: $0, checksWholeFiles: wholeFile) }
  }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if staged, since != nil {
      throw ValidationError("--staged and --since exclude each other")
    }
    if wholeFile, !staged, since == nil {
      throw ValidationError("--whole-file needs --staged or --since")
    }
  }
}

struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration to use, whatever lies beside the posts.",
      discussion: "Either Galley's own notation (.yml) or Vale's (.ini).", valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "Run only this rule, or all of a style. May be repeated.", valueName: "rule"))
  var rule: [String] = []

  @Option(
    help: ArgumentHelp("Do not run this rule or style. May be repeated.", valueName: "rule"))
  var skipRule: [String] = []

  @Option(
    help: """
      The lowest level to report. (default: warning; suggestion for rules named by --rule)
      """)
  var minLevel: Level?

  @Option(
    help: """
      The lowest level at which the exit status is 1. (default: warning; error with a .vale.ini)
      """)
  var failOn: FailureThreshold?

  @Option(
    help: ArgumentHelp(
      "Let up to this many warnings pass; with more, the exit status is 1.", valueName: "n"))
  var maxWarnings: Int?

  func validate() throws {
    if let maxWarnings, maxWarnings < 0 {
      throw ValidationError("--max-warnings must be 0 or more")
    }
  }
}

struct OutputOptions: ParsableArguments {
  @Option(help: "How findings are printed.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Write a report in this format to this file as well. May be repeated.",
      valueName: "format=file"))
  var outputFile: [OutputFile] = []

  @Option(help: "What columns count in the formats gcc and line, from 1.")
  var columnUnit: ColumnUnit = .codePoints

  @Option(help: "Whether output is coloured.")
  var color: ColorChoice = .auto

  @Flag(help: "Count findings by rule and by post, and words, on standard error.")
  var statistics = false

  @Flag(help: "Tell on standard error what each rule took, all cores together.")
  var profile = false

  @Flag(name: .shortAndLong, help: "Print nothing but findings and errors.")
  var quiet = false

  @Flag(help: "Show no progress line.")
  var noProgress = false
}
