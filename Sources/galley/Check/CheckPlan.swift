import Glibc
import Linting
import Markup
import Reporting

/// What a `galley check` means, once its arguments and the environment are read.
struct CheckPlan: Sendable {
  let paths: [String]
  let readsStandardInput: Bool
  let standardInputName: String
  let globs: [String]
  /// What all files are written in; nil where each one's name says it.
  let markup: MarkupKind?
  let rules: RuleChoice
  /// What is changed in the posts; nil for nothing.
  let amendment: Amendment?
  /// What limits the check to changes; nil for all posts and lines.
  let changes: ChangeScope?
  let baselines: BaselinePlan?
  /// Nil where the configuration decides.
  let threshold: FailureThreshold?
  let allowedWarnings: Int?
  let format: Format
  let outputFiles: [OutputFile]
  let reportOptions: Reporter.Options
  /// How many files are checked at a time.
  let jobs: Int
  let isQuiet: Bool
  /// Whether findings are counted by rule and by post.
  let showsStatistics: Bool
  /// Whether it is measured what rules take.
  let showsTimes: Bool
  let showsProgress: Bool

  init(_ command: Check) throws(UsageError) {
    readsStandardInput = command.paths.contains("-")
    let named = command.paths.filter { $0 != "-" }
    paths = named.isEmpty && !readsStandardInput ? ["."] : named
    standardInputName = command.input.stdinFilename ?? "<stdin>"
    markup = command.input.markup?.kind
    jobs = command.input.jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    threshold = command.rules.failOn
    allowedWarnings = command.rules.maxWarnings
    amendment = command.acting.amendment
    if amendment?.destination == .posts, readsStandardInput {
      throw UsageError("standard input cannot be changed; --diff shows what would be")
    }
    changes = command.input.changes
    if changes != nil, readsStandardInput {
      throw UsageError("standard input is no part of a repository")
    }
    if changes?.isStaged == true, amendment?.destination == .posts {
      throw UsageError("what is staged cannot be changed; --diff shows what would be")
    }
    baselines = try BaselinePlan(
      hiding: command.acting.baseline, recording: command.acting.writeBaseline)
    format = command.output.format
    outputFiles = command.output.outputFile
    isQuiet = command.output.quiet
    showsStatistics = command.output.statistics
    showsTimes = command.output.profile
    showsProgress = !isQuiet && !command.output.noProgress && Terminal.isTerminal(STDERR_FILENO)
    var options = Reporter.Options()
    options.color = command.output.color.isWanted(on: STDOUT_FILENO)
    options.columnUnit = command.output.columnUnit
    options.showsSummary = !isQuiet
    options.toolVersion = Galley.version
    let formats = [format] + outputFiles.map(\.format)
    if formats.contains(where: \.namesProjectPaths) {
      options.project = ProjectFolder.ofEnvironment()
    }
    if formats.contains(.github) {
      options.jobSummary = JobSummaryFile.open()
    }
    reportOptions = options
    globs = command.input.glob
    rules = RuleChoice(
      configuration: command.rules.config,
      filter: RuleFilter(only: command.rules.rule, skipping: command.rules.skipRule),
      minimum: command.rules.minLevel)
  }
}

/// Arguments that say something Galley cannot do.
struct UsageError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
