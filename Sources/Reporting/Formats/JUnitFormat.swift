import Linting
import SourceText

/// The report of JUnit, as Jenkins and GitLab read it: a suite for each file, a failed case for
/// each finding in it.
///
/// A clean file is one case that passes, so that a clean run is not an empty one. Columns stand in
/// texts alone and are code points from 1. Nothing is timed: the same posts give the same report.
struct JUnitFormat: FormatWriter {
  private let options: Reporter.Options
  private var xml = XMLWriter()

  init(_ options: Reporter.Options) { self.options = options }

  mutating func begin(_ output: inout Output) {
    xml.declaration(&output)
    xml.begin("testsuites", ["name": "galley"], &output)
  }

  mutating func write(_ file: FileReport, to output: inout Output) {
    let path = options.projectPath(file.source.path)
    beginSuite(path, failures: file.diagnostics.count, errors: 0, &output)
    if file.diagnostics.isEmpty {
      xml.empty("testcase", ["name": path, "classname": "galley", "time": "0"], &output)
    }
    var locator = Locator(file)
    for diagnostic in file.diagnostics {
      let start = locator.position(at: diagnostic.range.start)
      let place = "\(path):\(start.line):\(start.column)"
      xml.begin(
        "testcase",
        [
          "name": "\(diagnostic.rule) at \(start.line):\(start.column)", "classname": path,
          "file": path, "line": String(start.line), "time": "0",
        ], &output)
      xml.empty(
        "failure",
        [
          "type": diagnostic.level.rawValue, "message": "\(place): \(diagnostic.message)",
        ], &output)
      xml.end("testcase", &output)
    }
    xml.end("testsuite", &output)
  }

  mutating func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    // A test that errs fails a pipeline; what is told as a warning does not.
    let problems = problems.filter { $0.severity == .error }
    if !problems.isEmpty {
      beginSuite("galley", failures: 0, errors: problems.count, &output)
      for problem in problems {
        let name = problem.path.map(options.projectPath) ?? "galley"
        xml.begin("testcase", ["name": name, "classname": "galley", "time": "0"], &output)
        xml.empty(
          "error", ["type": problem.severity.rawValue, "message": problem.message], &output)
        xml.end("testcase", &output)
      }
      xml.end("testsuite", &output)
    }
    xml.end("testsuites", &output)
  }

  private mutating func beginSuite(
    _ name: String, failures: Int, errors: Int, _ output: inout Output
  ) {
    xml.begin(
      "testsuite",
      [
        "name": name, "tests": String(max(1, failures + errors)), "failures": String(failures),
        "errors": String(errors), "skipped": "0", "time": "0",
      ], &output)
  }
}
