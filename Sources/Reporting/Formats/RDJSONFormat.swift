/// One document in the Reviewdog Diagnostic Format: what reviewdog posts as review comments.
struct RDJSONFormat: FormatWriter {
  private let options: Reporter.Options
  private var json = JSONWriter()

  init(_ options: Reporter.Options) { self.options = options }

  mutating func begin(_ output: inout Output) {
    json.begin("{", &output)
    json.reviewSource(&output)
    json.key("diagnostics", &output)
    json.begin("[", &output)
  }

  mutating func write(_ file: FileReport, to output: inout Output) {
    var review = ReviewDiagnostics(file, options)
    for diagnostic in file.diagnostics {
      json.beginLine(&output)
      json.object(nil, &output) { json, output in review.write(diagnostic, &json, &output) }
    }
  }

  mutating func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    output.write("\n")
    json.end("]", &output)
    json.end("}", &output)
    output.write("\n")
  }
}
