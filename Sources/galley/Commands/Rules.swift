import ArgumentParser
import Glibc
import Linting

/// `galley rules`: all rules in a table.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List all rules.")

  func run() {
    let rows = AllRules.all.map(\.info).sorted { $0.id < $1.id }
      .map { [$0.id.description, $0.level.rawValue, $0.summary] }
    let table = TextTable(header: ["Rule", "Level", "What it finds"], rows: rows)
    Terminal.write(table.text, to: STDOUT_FILENO)
  }
}
