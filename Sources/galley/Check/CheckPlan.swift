import Glibc
import Linting
import Markup
import Reporting
import SourceText

/// What a `galley check` means, once its arguments and the environment are read.
struct CheckPlan: Sendable {
  let paths: [String]
  let readsStandardInput: Bool
  private(set) var standardInputName = "<stdin>"
  private(set) var globs: [String] = []
  /// What all files are written in; nil where each one's name says it.
  private(set) var markup: MarkupKind?
  private(set) var rules = RuleChoice()
  /// What is changed in the posts; nil for nothing.
  private(set) var amendment: Amendment?
  /// What limits the check to changes; nil for all posts and lines.
  private(set) var changes: ChangeScope?
  private(set) var baselines: BaselinePlan?
  /// Nil where the configuration decides.
  private(set) var threshold: FailureThreshold?
  private(set) var allowedWarnings: Int?
  private(set) var format = Format.text
  private(set) var outputFiles: [OutputFile] = []
  private(set) var reportOptions = Reporter.Options()
  /// How many files are checked at a time.
  private(set) var jobs = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  private(set) var isQuiet = false
  /// Whether findings are counted by rule and by post.
  private(set) var showsStatistics = false
  /// Whether it is measured what rules take.
  private(set) var showsTimes = false
  private(set) var showsProgress = Terminal.isTerminal(STDERR_FILENO)

  /// A check of `paths` of which nothing else was said.
  init(paths: [String]) {
    readsStandardInput = paths.contains("-")
    let named = paths.filter { $0 != "-" }
    self.paths = named.isEmpty && !readsStandardInput ? ["."] : named
    reportOptions.color = ColorChoice.auto.isWanted(on: STDOUT_FILENO)
    reportOptions.toolVersion = Galley.version
  }

  init(_ command: Check) throws(UsageError) {
    self.init(paths: command.paths)
    take(command.input)
    take(command.rules)
    try take(command.acting)
    take(command.output)
    try refuseOverwriting()
    if readsStandardInput {
      if amendment?.destination == .posts {
        throw UsageError("standard input cannot be changed; --diff shows what would be")
      }
      if changes != nil { throw UsageError("standard input is no part of a repository") }
    }
    if changes?.isStaged == true, amendment?.destination == .posts {
      throw UsageError("what is staged cannot be changed; --diff shows what would be")
    }
  }

  /// Refuses reports that would replace a post that is checked, or one another.
  private func refuseOverwriting() throws(UsageError) {
    var taken: [FilePath] = []
    for path in paths where FileStatus(at: FilePath(path))?.kind == .file {
      if let post = FilePath(path).resolved { taken.append(post) }
    }
    for target in outputFiles {
      let path = FilePath(target.path)
      guard let file = path.resolved ?? path.inResolvedFolder else { continue }
      if taken.contains(file) {
        throw UsageError("--output-file would replace \(target.path), which is checked or written")
      }
      if FileStatus(at: file)?.kind != .other { taken.append(file) }
    }
  }

  /// The same with nothing changed.
  var withoutAmendment: CheckPlan {
    var plan = self
    plan.amendment = nil
    return plan
  }

  private mutating func take(_ input: InputOptions) {
    if let name = input.stdinFilename { standardInputName = name }
    globs = input.glob
    markup = input.markup?.kind
    changes = input.changes
    if let jobs = input.jobs { self.jobs = jobs }
  }

  private mutating func take(_ options: RuleOptions) {
    threshold = options.failOn
    allowedWarnings = options.maxWarnings
    rules = RuleChoice(
      configuration: options.config,
      filter: RuleFilter(only: options.rule, skipping: options.skipRule),
      minimum: options.minLevel)
  }

  private mutating func take(_ acting: ActingOptions) throws(UsageError) {
    amendment = acting.amendment
    baselines = try BaselinePlan(hiding: acting.baseline, recording: acting.writeBaseline)
  }

  private mutating func take(_ output: OutputOptions) {
    format = output.format
    outputFiles = output.outputFile
    isQuiet = output.quiet
    showsStatistics = output.statistics
    showsTimes = output.profile
    if isQuiet || output.noProgress { showsProgress = false }
    reportOptions.color = output.color.isWanted(on: STDOUT_FILENO)
    reportOptions.columnUnit = output.columnUnit
    reportOptions.showsSummary = !isQuiet
    let formats = [format] + outputFiles.map(\.format)
    if formats.contains(where: \.namesProjectPaths) {
      reportOptions.project = ProjectFolder.ofEnvironment()
    }
    if formats.contains(.github) { reportOptions.jobSummary = JobSummaryFile.open() }
  }
}
