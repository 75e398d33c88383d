import ArgumentParser
import Configuration
import Glibc
import Linting
import Reporting

/// `galley rules`: all rules, those of the styles that are configured here included.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List all rules.")

  enum Format: String, ArgumentChoice { case table, json }

  @Option(help: "A table for people, or all that is said about each rule for programs.")
  var format: Format = .table

  @OptionGroup var options: ConfigurationOption

  @Flag(help: "Print the JSON Schema of rule files.")
  var schema = false

  func run() throws {
    if schema { return Terminal.write("\(RuleFileSchema.document)\n", to: STDOUT_FILENO) }
    let local = LocalConfiguration(explicit: options.config)
    let catalog = local.configuration.catalog
    switch format {
    case .table:
      let rows = catalog.rules.map(\.info).map {
        [$0.id.description, $0.level.rawValue, $0.manual.summary]
      }
      let table = TextTable(header: ["Rule", "Level", "What it finds"], rows: rows)
      Terminal.write(table.text, to: STDOUT_FILENO)
    case .json:
      let bytes = RulesJSON(catalog).output.bytes
      Terminal.write(String(decoding: bytes, as: UTF8.self), to: STDOUT_FILENO)
    }
    try local.tellProblems()
  }
}
