import TestSupport
import Testing

/// What a user sees: each case is a folder below `Fixtures/commands`.
@Suite struct CommandTests {
  @Test(arguments: CommandCase.all)
  func showsWhatIsExpected(of command: CommandCase) throws {
    let name = "commands/\(command.name)/\(CommandCase.transcript)"
    let complaint = Snapshot.complaint(try command.run(), name)
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  @Test func findsItsCases() {
    #expect(!CommandCase.all.isEmpty)
  }
}
