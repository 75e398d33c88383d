package import Linting

/// Writes a baseline as JSON, one finding to a line and in order, so that two of them merge as text
/// does.
package enum BaselineJSON {
  package static func write(_ baseline: Baseline, to output: inout Output) {
    var json = JSONWriter()
    json.begin("{", &output)
    json.member("version", 1, &output)
    json.key("findings", &output)
    json.begin("[", &output)
    for entry in baseline.sorted {
      json.beginLine(&output)
      json.object(nil, &output) { json, output in
        json.member("path", entry.path, &output)
        json.member("rule", entry.rule.description, &output)
        json.member("text", entry.text, &output)
        json.member("context", entry.context, &output)
      }
    }
    output.write("\n")
    json.end("]", &output)
    json.end("}", &output)
    output.write("\n")
  }
}
