import Configuration
import Linting
import Reporting

/// The rules as one JSON document, version 1: members are only ever added to it. A rule takes one
/// line.
struct RulesJSON {
  private(set) var output = Output()
  private var json = JSONWriter()

  init(_ catalog: RuleCatalog) {
    json.begin("{", &output)
    json.member("version", 1, &output)
    json.key("rules", &output)
    json.begin("[", &output)
    for rule in catalog.rules.map(\.info) {
      json.beginLine(&output)
      write(rule, isDefault: !catalog.isOptIn(rule) && rule.level >= .warning)
    }
    json.end("]", &output)
    json.end("}", &output)
    output.write("\n")
  }

  private mutating func write(_ rule: RuleInfo, isDefault: Bool) {
    json.begin("{", &output)
    json.member("rule", rule.id.description, &output)
    json.member("style", String(rule.id.style), &output)
    json.member("level", rule.level.rawValue, &output)
    json.member("default", isDefault, &output)
    json.member("scope", rule.scope.rawValue, &output)
    array("languages", rule.languages) { $0.json.string($1, &$0.output) }
    let manual = rule.manual
    json.member("summary", manual.summary, &output)
    json.member("why", manual.why, &output)
    array("options", rule.options) { $0.write($1) }
    array("examples", manual.examples) { $0.write($1) }
    json.end("}", &output)
  }

  private mutating func write(_ option: OptionInfo) {
    json.begin("{", &output)
    json.member("name", option.name, &output)
    json.member("summary", option.summary, &output)
    json.member("type", option.form.jsonName, &output)
    if case .choice(let names) = option.form {
      array("choices", names) { $0.json.string($1, &$0.output) }
    }
    json.key("default", &output)
    write(option.fallback)
    json.end("}", &output)
  }

  private mutating func write(_ setting: OptionSetting) {
    switch setting {
    case .flag(let value): json.bool(value, &output)
    case .wholeNumber(let value): json.number(value, &output)
    case .text(let text): json.string(text, &output)
    case .texts(let texts):
      json.begin("[", &output)
      for text in texts { json.string(text, &output) }
      json.end("]", &output)
    }
  }

  private mutating func write(_ example: RuleExample) {
    json.begin("{", &output)
    json.member("kind", example.isAccepted ? "accepted" : "flagged", &output)
    json.member("text", example.text, &output)
    json.member("fixed", example.fixed, &output)
    json.member("language", example.language, &output)
    json.member("markup", example.markup, &output)
    json.end("}", &output)
  }

  private mutating func array<Element>(
    _ name: String, _ elements: [Element], _ write: (inout RulesJSON, Element) -> Void
  ) {
    json.key(name, &output)
    json.begin("[", &output)
    for element in elements { write(&self, element) }
    json.end("]", &output)
  }
}

extension OptionForm {
  fileprivate var jsonName: String {
    switch self {
    case .flag: "boolean"
    case .wholeNumber: "integer"
    case .text: "string"
    case .texts: "strings"
    case .choice: "choice"
    }
  }
}
