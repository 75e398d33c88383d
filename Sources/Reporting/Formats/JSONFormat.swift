import Linting
import SourceText

/// One JSON document, version 1: members are only ever added to it.
///
/// `byte` counts from 0; `line`, `column` (code points) and `utf16` from 1; ends are exclusive.
/// Every member is always there; what does not apply is null or empty. A file takes one line.
struct JSONFormat: FormatWriter {
  private let options: Reporter.Options
  private var json = JSONWriter()

  init(_ options: Reporter.Options) { self.options = options }

  mutating func begin(_ output: inout Output) {
    json.begin("{", &output)
    json.member("version", 1, &output)
    json.key("tool", &output)
    json.begin("{", &output)
    json.member("name", "galley", &output)
    json.member("version", options.toolVersion, &output)
    json.end("}", &output)
    json.key("files", &output)
    json.begin("[", &output)
  }

  mutating func write(_ file: FileReport, to output: inout Output) {
    json.beginLine(&output)
    json.begin("{", &output)
    json.member("path", file.source.path, &output)
    json.key("diagnostics", &output)
    json.begin("[", &output)
    var locator = Locator(file)
    for diagnostic in file.diagnostics { write(diagnostic, of: file, &locator, to: &output) }
    json.end("]", &output)
    json.end("}", &output)
  }

  mutating func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    output.write("\n")
    json.end("]", &output)
    json.key("problems", &output)
    json.begin("[", &output)
    for problem in problems {
      json.begin("{", &output)
      json.member("path", problem.path, &output)
      json.member("severity", problem.severity.rawValue, &output)
      json.member("message", problem.message, &output)
      write(problem.place, to: &output)
      json.end("}", &output)
    }
    json.end("]", &output)
    json.key("summary", &output)
    json.begin("{", &output)
    json.member("files", summary.files, &output)
    json.member("errors", summary.errors, &output)
    json.member("warnings", summary.warnings, &output)
    json.member("suggestions", summary.suggestions, &output)
    json.member("fixable", summary.fixable, &output)
    json.end("}", &output)
    json.end("}", &output)
    output.write("\n")
  }

  private mutating func write(
    _ diagnostic: Diagnostic, of file: FileReport, _ locator: inout Locator,
    to output: inout Output
  ) {
    json.begin("{", &output)
    json.member("rule", diagnostic.rule.description, &output)
    json.member("severity", diagnostic.level.rawValue, &output)
    json.member("message", diagnostic.message, &output)
    write(locator.positions(of: diagnostic.range), to: &output)
    json.key("fix", &output)
    if let fix = diagnostic.fix { write(fix, to: &output) } else { json.null(&output) }
    json.key("alternatives", &output)
    json.begin("[", &output)
    for alternative in diagnostic.alternatives { json.string(alternative, &output) }
    json.end("]", &output)
    json.key("related", &output)
    json.begin("[", &output)
    for related in diagnostic.related {
      json.begin("{", &output)
      json.member("path", related.path ?? file.source.path, &output)
      json.member("message", related.message, &output)
      write(locator.positions(of: related), to: &output)
      json.end("}", &output)
    }
    json.end("]", &output)
    json.member("url", options.link(diagnostic.rule), &output)
    json.end("}", &output)
  }

  private mutating func write(_ fix: Fix, to output: inout Output) {
    json.begin("{", &output)
    json.member("title", fix.title, &output)
    json.member("safety", fix.safety.rawValue, &output)
    json.key("edits", &output)
    json.begin("[", &output)
    for edit in fix.edits {
      json.begin("{", &output)
      json.member("start", edit.range.start, &output)
      json.member("end", edit.range.end, &output)
      json.member("text", edit.replacement, &output)
      json.end("}", &output)
    }
    json.end("]", &output)
    json.end("}", &output)
  }

  private mutating func write(_ range: Range<Position>?, to output: inout Output) {
    json.key("range", &output)
    guard let range else { return json.null(&output) }
    json.begin("{", &output)
    json.key("start", &output)
    write(range.lowerBound, to: &output)
    json.key("end", &output)
    write(range.upperBound, to: &output)
    json.end("}", &output)
  }

  private mutating func write(_ position: Position, to output: inout Output) {
    json.begin("{", &output)
    json.member("byte", position.offset, &output)
    json.member("line", position.line, &output)
    json.member("column", position.column, &output)
    json.member("utf16", position.utf16Column, &output)
    json.end("}", &output)
  }
}
