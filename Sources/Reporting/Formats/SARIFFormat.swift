import Linting
import SourceText

/// The Static Analysis Results Interchange Format (SARIF), version 2.1.0, of OASIS.
///
/// Results come first, each as soon as its file is checked, and what they refer to after them, so
/// that nothing is kept but the rules that found something. Columns are code points from 1, as
/// `columnKind` says. There are no times: the same posts give the same log.
struct SARIFFormat: FormatWriter {
  private let options: Reporter.Options
  private var json = JSONWriter()
  /// Those that results refer to, in the order of their indices.
  private var rules: [RuleID] = []
  private var ruleIndices: [RuleID: Int] = [:]

  init(_ options: Reporter.Options) { self.options = options }

  mutating func begin(_ output: inout Output) {
    json.begin("{", &output)
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json", &output)
    json.member("version", "2.1.0", &output)
    json.key("runs", &output)
    json.begin("[", &output)
    json.begin("{", &output)
    json.member("columnKind", "unicodeCodePoints", &output)
    json.key("results", &output)
    json.begin("[", &output)
  }

  mutating func write(_ file: FileReport, to output: inout Output) {
    var results = SARIFResults(file, options)
    let standings: [([Diagnostic], SARIFResults.Standing)] = [
      (file.diagnostics, file.known == nil ? .reported : .new), (file.known ?? [], .known),
      (file.suppressed, .suppressed),
    ]
    for (diagnostics, standing) in standings {
      for diagnostic in diagnostics {
        let index = index(of: diagnostic.rule)
        json.beginLine(&output)
        results.write(diagnostic, ruleIndex: index, standing, &json, &output)
      }
    }
  }

  private mutating func index(of rule: RuleID) -> Int {
    if let index = ruleIndices[rule] { return index }
    rules.append(rule)
    ruleIndices[rule] = rules.count - 1
    return rules.count - 1
  }

  mutating func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    output.write("\n")
    json.end("]", &output)
    json.object("tool", &output) { json, output in
      json.object("driver", &output) { json, output in
        json.member("name", "Galley", &output)
        json.member("semanticVersion", options.toolVersion, &output)
        json.array("rules", &output) { json, output in
          for rule in rules { json.rule(rule, options, &output) }
        }
      }
    }
    json.array("invocations", &output) { json, output in
      json.invocation(problems, options, &output)
    }
    json.object("originalUriBaseIds", &output) { json, output in
      json.object(SARIFResults.baseID, &output) { json, output in
        json.text("description", "The folder that paths are counted from.", &output)
      }
    }
    json.end("}", &output)
    json.end("]", &output)
    json.end("}", &output)
    output.write("\n")
  }
}

extension JSONWriter {
  /// Writes a `reportingDescriptor` on a line of its own.
  fileprivate mutating func rule(
    _ id: RuleID, _ options: Reporter.Options, _ output: inout Output
  ) {
    beginLine(&output)
    object(nil, &output) { json, output in
      json.member("id", id.description, &output)
      guard let info = options.rule(id) else { return }
      let help = RuleHelp(info)
      let manual = info.manual
      json.text("shortDescription", manual.summary, &output)
      json.text(
        "fullDescription", manual.why.isEmpty ? manual.summary : manual.why, &output)
      json.object("help", &output) { json, output in
        json.member("text", help.text, &output)
        json.member("markdown", help.markdown, &output)
      }
      if let url = options.link(id) { json.member("helpUri", url, &output) }
      json.object("defaultConfiguration", &output) { json, output in
        json.member("level", info.level.sarifLevel, &output)
      }
      json.object("properties", &output) { json, output in
        json.array("tags", &output) { json, output in
          json.string(String(id.style), &output)
        }
      }
    }
  }

  fileprivate mutating func invocation(
    _ problems: [Problem], _ options: Reporter.Options, _ output: inout Output
  ) {
    object(nil, &output) { json, output in
      json.member(
        "executionSuccessful", !problems.contains { $0.severity == .error }, &output)
      json.array("toolExecutionNotifications", &output) { json, output in
        for problem in problems {
          json.object(nil, &output) { json, output in
            json.member("level", problem.severity.rawValue, &output)
            json.text("message", problem.message, &output)
            guard let path = problem.path.map(options.projectPath) else { return }
            json.array("locations", &output) { json, output in
              json.object(nil, &output) { json, output in
                json.physicalLocation(path, problem.place, &output)
              }
            }
          }
        }
      }
    }
  }
}
