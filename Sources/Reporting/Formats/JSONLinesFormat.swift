/// The objects of `json`, a line each: first the files, each sent as soon as it is checked, at the
/// end one line with all else, the `summary` among it.
struct JSONLinesFormat: FormatWriter {
  private let options: Reporter.Options
  private var links: RuleLinks

  init(_ options: Reporter.Options) {
    self.options = options
    links = RuleLinks(options)
  }

  mutating func write(_ file: FileReport, to output: inout Output) {
    var json = JSONWriter()
    json.file(file, &links, &output)
    output.write("\n")
    output.flush()
  }

  func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    var json = JSONWriter()
    json.object(nil, &output) { json, output in
      json.reportHead(options, &output)
      json.reportTail(summary, problems, &output)
    }
    output.write("\n")
  }
}
