import BuiltinRules
import Foundation
import Linting
import Testing

@Suite struct ReadmeTests {
  @Test func listsAllRules() throws {
    let rows = BuiltinRules.all.map(\.info).sorted { $0.id < $1.id }
      .map { "| `\($0.id)` | \($0.level.rawValue) | \($0.manual.summary) |\n" }
    let table = "|---|---|---|\n\(rows.joined())\n"
    #expect(try Repository.text("README.md").contains(table), "The table should be:\n\(table)")
  }

  @Test func beginsWithARealRun() throws {
    let transcript = try Repository.text("Fixtures/commands/readme/\(CommandCase.transcript)")
    let output = try #require(transcript.components(separatedBy: "--- stdout\n").last)
    let example = "$ galley check\n\(output)```"
    #expect(try Repository.text("README.md").contains(example), "It should be:\n\(example)")
  }
}
