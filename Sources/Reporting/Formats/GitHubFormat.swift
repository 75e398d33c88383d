import Linting
import SourceText

/// Workflow commands of GitHub Actions: annotations beside the lines of a pull request.
///
/// A step may make ten annotations of a level; the host drops more without a word. What is beyond
/// that is printed plainly, so that the log has it, and goes to the summary of the job, where there
/// is one. Columns are code points from 1, and only given within one line, as the host asks.
struct GitHubFormat: FormatWriter {
  private let options: Reporter.Options
  private var annotations: [Level: Int] = [:]
  private var jobSummary: JobSummary?

  /// How many annotations of a level one step may make.
  private static let annotationLimit = 10

  init(_ options: Reporter.Options) {
    self.options = options
    jobSummary = options.jobSummary.map { JobSummary(to: $0) }
  }

  mutating func write(_ file: FileReport, to output: inout Output) {
    let path = options.projectPath(file.source.path)
    var locator = Locator(file)
    for diagnostic in file.diagnostics {
      let positions = locator.positions(of: diagnostic.range)
      let made = annotations[diagnostic.level, default: 0]
      if made < Self.annotationLimit {
        annotations[diagnostic.level] = made + 1
        annotate(diagnostic, path, positions, &output)
      } else {
        let line = CompilerLine(diagnostic, path: path, at: positions.lowerBound, .codePoints)
        output.write(line.text)
        jobSummary?.add(diagnostic, path: path, at: positions.lowerBound)
      }
    }
  }

  mutating func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    for problem in problems { annotate(problem, &output) }
    jobSummary?.finish(summary)
  }

  private func annotate(
    _ diagnostic: Diagnostic, _ path: String, _ positions: Range<Position>,
    _ output: inout Output
  ) {
    let (start, end) = (positions.lowerBound, positions.upperBound)
    let isOneLine = start.line == end.line
    command(
      diagnostic.level.named(suggestionsAs: "notice"),
      [
        ("file", path), ("line", String(start.line)), ("endLine", String(end.line)),
        ("col", isOneLine ? String(start.column) : nil),
        ("endColumn", isOneLine ? String(end.column) : nil),
        ("title", diagnostic.rule.description),
      ], diagnostic.message, &output)
  }

  private func annotate(_ problem: Problem, _ output: inout Output) {
    command(
      problem.severity == .note ? "notice" : problem.severity.rawValue,
      [
        ("file", problem.path.map(options.projectPath)),
        ("line", problem.place.map { String($0.lowerBound.line) }), ("title", "galley"),
      ], problem.message, &output)
  }

  private func command(
    _ name: String, _ properties: [(key: String, value: String?)], _ message: String,
    _ output: inout Output
  ) {
    let listed = properties.compactMap { key, value in
      value.map { "\(key)=\(Self.escapedProperty($0))" }
    }
    output.write("::\(name) \(listed.joined(separator: ","))::\(Self.escaped(message))\n")
  }

  private static func escaped(_ text: String) -> String {
    SafeText.escaped(text, syntax: escape)
  }

  private static func escapedProperty(_ text: String) -> String {
    SafeText.escaped(text) { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: escape(scalar)
      }
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    default: nil
    }
  }
}
