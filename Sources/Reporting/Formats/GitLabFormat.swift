import Linting
import SourceText

/// The Code Quality report of GitLab: what a merge request shows beside its changes.
///
/// A fingerprint tells a finding from all others and stays when lines move, so that a request shows
/// what it brings. The description begins with the rule, since `check_name` is not shown. Columns
/// are code points from 1.
struct GitLabFormat: FormatWriter {
  private let options: Reporter.Options
  private var json = JSONWriter()

  init(_ options: Reporter.Options) { self.options = options }

  mutating func begin(_ output: inout Output) { json.begin("[", &output) }

  mutating func write(_ file: FileReport, to output: inout Output) {
    let path = options.projectPath(file.source.path)
    var locator = Locator(file)
    var fingerprinter = Fingerprinter(file.source)
    for diagnostic in file.diagnostics {
      let positions = locator.positions(of: diagnostic.range)
      let fingerprint = fingerprinter.fingerprint(of: diagnostic)
      json.beginLine(&output)
      json.object(nil, &output) { json, output in
        json.member("description", "\(diagnostic.rule): \(diagnostic.message)", &output)
        json.member("check_name", diagnostic.rule.description, &output)
        json.member("fingerprint", fingerprint.description, &output)
        json.member("severity", diagnostic.level.gitLabSeverity, &output)
        json.object("location", &output) { json, output in
          json.member("path", path, &output)
          json.object("positions", &output) { json, output in
            json.position("begin", positions.lowerBound, &output)
            json.position("end", positions.upperBound, &output)
          }
        }
      }
    }
  }

  mutating func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    output.write("\n")
    json.end("]", &output)
    output.write("\n")
  }
}

extension JSONWriter {
  fileprivate mutating func position(_ key: String, _ position: Position, _ output: inout Output) {
    object(key, &output) { json, output in
      json.member("line", position.line, &output)
      json.member("column", position.column, &output)
    }
  }
}

extension Level {
  fileprivate var gitLabSeverity: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .suggestion: "info"
    }
  }
}
