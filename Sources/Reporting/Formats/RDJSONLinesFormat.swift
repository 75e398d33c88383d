/// The diagnostics of `rdjson`, a line each, with their source in every one.
struct RDJSONLinesFormat: FormatWriter {
  private let options: Reporter.Options

  init(_ options: Reporter.Options) { self.options = options }

  func write(_ file: FileReport, to output: inout Output) {
    var review = ReviewDiagnostics(file, options)
    for diagnostic in file.diagnostics {
      var json = JSONWriter()
      json.object(nil, &output) { json, output in
        review.write(diagnostic, &json, &output)
        json.reviewSource(&output)
      }
      output.write("\n")
    }
  }
}
