import Linting
import SourceText

/// The report of Checkstyle, version 4.3: what Jenkins and many others read.
///
/// Columns are code points from 1. It knows no end of a range and no fix.
struct CheckstyleFormat: FormatWriter {
  private let options: Reporter.Options
  private var xml = XMLWriter()

  init(_ options: Reporter.Options) { self.options = options }

  mutating func begin(_ output: inout Output) {
    xml.declaration(&output)
    xml.begin("checkstyle", ["version": "4.3"], &output)
  }

  mutating func write(_ file: FileReport, to output: inout Output) {
    xml.begin("file", ["name": options.projectPath(file.source.path)], &output)
    var locator = Locator(file)
    for diagnostic in file.diagnostics {
      let start = locator.position(at: diagnostic.range.start)
      xml.empty(
        "error",
        [
          "line": String(start.line), "column": String(start.column),
          "severity": diagnostic.level.named(suggestionsAs: "info"), "message": diagnostic.message,
          "source": "galley.\(diagnostic.rule)",
        ], &output)
    }
    xml.end("file", &output)
  }

  /// A problem is an error of its file, so that a dashboard does not show a broken run as clean.
  mutating func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    for problem in problems {
      xml.begin("file", ["name": problem.path.map(options.projectPath) ?? "galley"], &output)
      xml.empty(
        "error",
        [
          "line": String(problem.place?.lowerBound.line ?? 1),
          "column": String(problem.place?.lowerBound.column ?? 1),
          "severity": problem.severity == .note ? "info" : problem.severity.rawValue,
          "message": problem.message, "source": "galley",
        ], &output)
      xml.end("file", &output)
    }
    xml.end("checkstyle", &output)
  }
}
