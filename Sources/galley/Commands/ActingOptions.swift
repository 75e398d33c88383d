import ArgumentParser
import Linting

/// The options of `check` that change posts.
struct ActingOptions: ParsableArguments {
  @Flag(help: "Make the corrections that are sure, as marked [*], in the files.")
  var fix = false

  @Flag(help: "With --fix or --diff, also those that are right most of the time.")
  var unsafeFixes = false

  @Flag(help: "Show as a diff what --fix would change, and write nothing. Exit status 1 if any.")
  var diff = false

  @Option(
    help: ArgumentHelp(
      "Write comments into the files that silence what this rule or style finds. May be repeated.",
      valueName: "rule"))
  var addSuppressions: [String] = []

  @Option(
    help: ArgumentHelp(
      "Do not show the findings that this file knows, only new ones.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write all findings into this file, for --baseline to know them.", valueName: "file"))
  var writeBaseline: String?

  func validate() throws {
    if unsafeFixes, !fix, !diff {
      throw ValidationError("--unsafe-fixes needs --fix or --diff")
    }
    if fix, !addSuppressions.isEmpty {
      throw ValidationError("--fix and --add-suppressions exclude each other")
    }
  }

  /// What is to be changed; nil for nothing.
  var amendment: Amendment? {
    guard fix || diff || !addSuppressions.isEmpty else { return nil }
    return Amendment(
      content: addSuppressions.isEmpty
        ? .fixes(unsafeFixes ? .review : .safe) : .suppressions(addSuppressions),
      destination: diff ? .diff : .posts)
  }
}
