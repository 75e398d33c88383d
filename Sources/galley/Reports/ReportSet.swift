import Glibc
import Linting
import Reporting
import SourceText

/// All reports of one run: that on standard output and those in files, written in one pass.
struct ReportSet: Sendable {
  private var standardOutput: Reporter
  private var files: [FileSink] = []

  private struct FileSink: Sendable {
    let path: String
    let file: AtomicFile
    var reporter: Reporter
  }

  /// Why a report cannot go on.
  enum Failure: Error {
    /// The reader of standard output has seen enough.
    case closed
    case problem(Problem)
  }

  /// Opens the files of `plan` and begins all reports.
  init(_ plan: CheckPlan, rules: PostRules) throws(Failure) {
    var options = plan.reportOptions
    options.rule = rules.papers
    let output = Output(descriptor: STDOUT_FILENO)
    standardOutput =
      plan.amendment?.destination == .diff
      ? Reporter(
        changesTo: output, options: options, isForTerminal: Terminal.isTerminal(STDOUT_FILENO))
      : Reporter(plan.format, to: output, options: options)
    options.color = false
    for target in plan.outputFiles {
      let file: AtomicFile
      do throws(WriteError) {
        file = try AtomicFile(replacing: FilePath(target.path))
      } catch {
        discard()
        throw .problem(Self.problem(target.path, error))
      }
      let output = Output(descriptor: file.descriptor)
      files.append(
        FileSink(
          path: target.path, file: file,
          reporter: Reporter(target.format, to: output, options: options)))
    }
  }

  /// What was reported so far.
  var summary: Summary { standardOutput.summary }

  mutating func report(_ file: FileReport) throws(Failure) {
    try Self.writing(nil) { () throws(Output.Failure) in try standardOutput.report(file) }
    for index in files.indices {
      try Self.writing(files[index].path) { () throws(Output.Failure) in
        try files[index].reporter.report(file)
      }
    }
  }

  /// Ends all reports and puts the files in their places.
  mutating func finish(problems: [Problem]) throws(Failure) {
    for index in files.indices {
      try Self.writing(files[index].path) { () throws(Output.Failure) in
        try files[index].reporter.finish(problems: problems)
      }
    }
    try Self.writing(nil) { () throws(Output.Failure) in
      try standardOutput.finish(problems: problems)
    }
    while let sink = files.popLast() {
      do throws(WriteError) {
        try sink.file.commit()
      } catch {
        throw .problem(Self.problem(sink.path, error))
      }
    }
  }

  /// Leaves all files as they were.
  mutating func discard() {
    for sink in files { sink.file.discard() }
    files = []
  }

  private static func writing(
    _ path: String?, _ write: () throws(Output.Failure) -> Void
  ) throws(Failure) {
    do throws(Output.Failure) {
      try write()
    } catch {
      switch error {
      case .closed: throw .closed
      case .io(let error): throw .problem(problem(path, error))
      }
    }
  }

  private static func problem(_ path: String?, _ error: WriteError) -> Problem {
    Problem(path: path, message: "cannot write the report: \(error)")
  }
}
