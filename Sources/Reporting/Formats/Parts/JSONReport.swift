import Linting
import SourceText

/// The objects of version 1 of our own JSON.
///
/// `byte` counts from 0; `line`, `column` (code points) and `utf16` from 1; ends are exclusive.
/// Every member is always there; what does not apply is null or empty.
extension JSONWriter {
  /// The members that say what made the report.
  mutating func reportHead(_ options: Reporter.Options, _ output: inout Output) {
    member("version", 1, &output)
    object("tool", &output) { json, output in
      json.member("name", "galley", &output)
      json.member("version", options.toolVersion, &output)
    }
  }

  /// The members that are known at the end.
  mutating func reportTail(_ summary: Summary, _ problems: [Problem], _ output: inout Output) {
    array("problems", &output) { json, output in
      for problem in problems { json.problem(problem, &output) }
    }
    object("summary", &output) { json, output in
      json.member("files", summary.files, &output)
      json.member("errors", summary.errors, &output)
      json.member("warnings", summary.warnings, &output)
      json.member("suggestions", summary.suggestions, &output)
      json.member("fixable", summary.fixable, &output)
    }
  }

  mutating func file(_ file: FileReport, _ links: inout RuleLinks, _ output: inout Output) {
    object(nil, &output) { json, output in
      json.member("path", file.source.path, &output)
      json.array("diagnostics", &output) { json, output in
        var locator = Locator(file)
        for diagnostic in file.diagnostics {
          json.object(nil, &output) { json, output in
            json.diagnostic(diagnostic, in: file.source.path, &locator, &output)
            json.member("url", links.link(diagnostic.rule), &output)
          }
        }
      }
    }
  }

  private mutating func diagnostic(
    _ diagnostic: Diagnostic, in path: String, _ locator: inout Locator, _ output: inout Output
  ) {
    member("rule", diagnostic.rule.description, &output)
    member("severity", diagnostic.level.rawValue, &output)
    member("message", diagnostic.message, &output)
    range(locator.positions(of: diagnostic.range), &output)
    key("fix", &output)
    if let fix = diagnostic.fix { self.fix(fix, &output) } else { null(&output) }
    array("alternatives", &output) { json, output in
      for alternative in diagnostic.alternatives { json.string(alternative, &output) }
    }
    array("related", &output) { json, output in
      for related in diagnostic.related {
        json.object(nil, &output) { json, output in
          json.member("path", related.path ?? path, &output)
          json.member("message", related.message, &output)
          json.range(locator.positions(of: related), &output)
        }
      }
    }
  }

  private mutating func fix(_ fix: Fix, _ output: inout Output) {
    object(nil, &output) { json, output in
      json.member("title", fix.title, &output)
      json.member("safety", fix.safety.rawValue, &output)
      json.array("edits", &output) { json, output in
        for edit in fix.edits {
          json.object(nil, &output) { json, output in
            json.member("start", edit.range.start, &output)
            json.member("end", edit.range.end, &output)
            json.member("text", edit.replacement, &output)
          }
        }
      }
    }
  }

  private mutating func problem(_ problem: Problem, _ output: inout Output) {
    object(nil, &output) { json, output in
      json.member("path", problem.path, &output)
      json.member("severity", problem.severity.rawValue, &output)
      json.member("message", problem.message, &output)
      json.range(problem.place, &output)
    }
  }

  private mutating func range(_ range: Range<Position>?, _ output: inout Output) {
    key("range", &output)
    guard let range else { return null(&output) }
    object(nil, &output) { json, output in
      json.position("start", range.lowerBound, &output)
      json.position("end", range.upperBound, &output)
    }
  }

  private mutating func position(_ key: String, _ position: Position, _ output: inout Output) {
    object(key, &output) { json, output in
      json.member("byte", position.offset, &output)
      json.member("line", position.line, &output)
      json.member("column", position.column, &output)
      json.member("utf16", position.utf16Column, &output)
    }
  }
}
