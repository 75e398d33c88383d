import BuiltinRules
import Glibc
import Linting
import Markup
import Reporting
import SourceText

/// What a `galley check` means, once its arguments and the environment are read.
struct CheckPlan: Sendable {
  let paths: [String]
  let readsStandardInput: Bool
  let standardInputName: String
  let globs: GlobFilter
  /// What all files are written in; nil where each one's name says it.
  let markup: MarkupKind?
  let profile: Profile
  let threshold: FailureThreshold
  let format: ReportFormat
  let isColored: Bool
  /// How many files are checked at a time.
  let jobs: Int
  let isQuiet: Bool
  let showsProgress: Bool

  init(_ command: Check) throws(Problem) {
    readsStandardInput = command.paths.contains("-")
    let named = command.paths.filter { $0 != "-" }
    paths = named.isEmpty && !readsStandardInput ? ["."] : named
    standardInputName = command.input.stdinFilename ?? "<stdin>"
    markup = command.input.markup?.kind
    jobs = command.input.jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    threshold = command.rules.failOn
    format = command.output.format
    isColored = command.output.color.isColored(.standardOutput)
    isQuiet = command.output.quiet
    showsProgress =
      !isQuiet && !command.output.noProgress && OutputStream.standardError.isTerminal
    do throws(GlobFilter.MalformedGlob) {
      globs = try GlobFilter(command.input.glob)
    } catch {
      throw Problem(reason: "'\(error.pattern)' is no glob: a bracket or brace is not closed")
    }
    do throws(Profile.UnknownRule) {
      profile = try Profile(
        of: BuiltinRules.all, only: command.rules.rule, skipping: command.rules.skipRule,
        minimum: command.rules.minLevel ?? (command.rules.rule.isEmpty ? .warning : .suggestion))
    } catch {
      throw Problem(unknownRule: error)
    }
  }
}

extension Problem {
  init(unknownRule error: Profile.UnknownRule) {
    let advice = error.suggestion.map { "did you mean '\($0)'?" } ?? "'galley rules' lists them all"
    self.init(reason: "unknown rule '\(error.name)'; \(advice)")
  }
}
