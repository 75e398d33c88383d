package import Linting

/// Writes findings in one format, file by file, to one output.
package struct Reporter: Sendable {
  package private(set) var output: Output
  /// What was reported so far.
  package private(set) var summary = Summary()
  private var format: any FormatWriter

  /// What a report looks like beyond its format.
  package struct Options: Sendable {
    /// Whether the text format uses colours (ANSI X3.64).
    package var color = false
    /// What columns count in the formats of one line a finding, `gcc` and `line`.
    package var columnUnit = ColumnUnit.codePoints
    /// Whether the text format ends with a line of totals.
    package var showsSummary = true
    /// The version of Galley, as formats name their producer.
    package var toolVersion = ""
    /// The papers of a rule.
    package var rule: @Sendable (RuleID) -> RuleInfo? = { _ in nil }
    /// The folder that code hosts count paths from.
    package var project: ProjectFolder?
    /// Where the `github` format writes what a job's page is to show.
    package var jobSummary: Output?

    package init() {}

    /// Where a rule is documented.
    func link(_ id: RuleID) -> String? { rule(id)?.manual.link }

    /// A path as it is written for other machines.
    func projectPath(_ path: String) -> String { project?.relative(path) ?? path }
  }

  /// Begins a report.
  package init(_ format: Format, to output: Output, options: Options = Options()) {
    self.output = output
    self.format =
      switch format {
      case .text: TextFormat(options)
      case .gcc: GCCFormat(options)
      case .line: LineFormat(options)
      case .json: JSONFormat(options)
      case .jsonl: JSONLinesFormat(options)
      case .sarif: SARIFFormat(options)
      case .github: GitHubFormat(options)
      case .gitlab: GitLabFormat(options)
      case .checkstyle: CheckstyleFormat(options)
      case .junit: JUnitFormat(options)
      case .rdjson: RDJSONFormat(options)
      case .rdjsonl: RDJSONLinesFormat(options)
      case .html: HTMLFormat(options)
      }
    self.format.begin(&self.output)
  }

  /// Begins a report that shows what is changed in files, and no findings.
  ///
  /// - Parameter isForTerminal: Whether characters that a terminal would obey are written out; a
  ///   program that reads the changes needs them as they are.
  package init(changesTo output: Output, options: Options, isForTerminal: Bool) {
    self.output = output
    format = UnifiedDiff(color: options.color, isForTerminal: isForTerminal)
  }

  /// Reports one file. Files must come in the order of their paths, clean ones too. Throws once the
  /// output takes nothing more.
  package mutating func report(_ file: FileReport) throws(Output.Failure) {
    summary.add(file.diagnostics)
    format.write(file, to: &output)
    if let failure = output.failure { throw failure }
  }

  /// Ends the report and sends what is left of it.
  package mutating func finish(problems: [Problem] = []) throws(Output.Failure) {
    format.end(summary, problems, to: &output)
    output.flush()
    if let failure = output.failure { throw failure }
  }
}

/// One format, with what it must remember between files.
protocol FormatWriter: Sendable {
  mutating func begin(_ output: inout Output)
  mutating func write(_ file: FileReport, to output: inout Output)
  mutating func end(_ summary: Summary, _ problems: [Problem], to output: inout Output)
}

extension FormatWriter {
  mutating func begin(_ output: inout Output) {}
  mutating func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {}
}
