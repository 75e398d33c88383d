import ArgumentParser
import Glibc
import Linting
import Reporting
import ShippedRules

/// `galley rules`: all rules in a table.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List all rules.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  @Option(help: "A table for people, or all that is said about each rule for programs.")
  var format: Format = .table

  func run() {
    let rules = AllRules.all.map(\.info).sorted { $0.id < $1.id }
    switch format {
    case .table:
      let rows = rules.map { [$0.id.description, $0.level.rawValue, $0.summary] }
      let table = TextTable(header: ["Rule", "Level", "What it finds"], rows: rows)
      Terminal.write(table.text, to: STDOUT_FILENO)
    case .json:
      let document = RulesJSON(rules, optInStyles: ShippedRules.optInStyles)
      Terminal.write(String(decoding: document.output.bytes, as: UTF8.self), to: STDOUT_FILENO)
    }
  }
}
