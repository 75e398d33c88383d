import Linting
import SourceText

/// One page for people, with everything in it: no file beside it, no request, and nothing of a post
/// is run.
///
/// The findings of each file go into the head of the page as data, as soon as it is checked; what
/// counts them all comes behind. So no more is kept than a few numbers for each file and rule.
struct HTMLFormat: FormatWriter {
  private let options: Reporter.Options
  private var tallies = HTMLTallies()

  init(_ options: Reporter.Options) { self.options = options }

  func begin(_ output: inout Output) {
    output.write(HTMLPage.head(version: options.toolVersion))
  }

  mutating func write(_ file: FileReport, to output: inout Output) {
    tallies.add(file)
    var json = JSONWriter(in: .script)
    output.write("<script type=\"application/json\" class=\"file\">")
    json.object(nil, &output) { json, output in
      json.member("path", SafeText.escaped(file.source.path), &output)
      json.array("findings", &output) { json, output in
        var findings = HTMLFindings(file)
        for diagnostic in file.diagnostics {
          let rule = tallies.index(of: diagnostic.rule)
          findings.write(diagnostic, rule: rule, &json, &output)
        }
      }
    }
    output.write("</script>\n")
  }

  func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    var json = JSONWriter(in: .script)
    output.write("<script type=\"application/json\" class=\"rules\">")
    json.array(nil, &output) { json, output in
      for tally in tallies.rules {
        json.object(nil, &output) { json, output in
          json.member("id", SafeText.escaped(tally.rule.description), &output)
          json.member("summary", options.rule(tally.rule)?.manual.summary ?? "", &output)
        }
      }
    }
    output.write("</script>\n")
    output.write(HTMLPage(summary, tallies, problems, options).body())
  }
}
