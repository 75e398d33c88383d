/// One JSON document, version 1: members are only ever added to it. A file takes one line.
struct JSONFormat: FormatWriter {
  private let options: Reporter.Options
  private var links: RuleLinks
  private var json = JSONWriter()

  init(_ options: Reporter.Options) {
    self.options = options
    links = RuleLinks(options)
  }

  mutating func begin(_ output: inout Output) {
    json.begin("{", &output)
    json.reportHead(options, &output)
    json.key("files", &output)
    json.begin("[", &output)
  }

  mutating func write(_ file: FileReport, to output: inout Output) {
    json.beginLine(&output)
    json.file(file, &links, &output)
  }

  mutating func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    output.write("\n")
    json.end("]", &output)
    json.reportTail(summary, problems, &output)
    json.end("}", &output)
    output.write("\n")
  }
}
