import ArgumentParser
import SourceText

/// Measures Galley's stations: what each costs on its own, in CPU time, on real posts.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmark",
    abstract: "Prints how fast each station of Galley is.",
    subcommands: [Stations.self, Phrases.self, Hostile.self],
    defaultSubcommand: Stations.self)
}

/// Where posts are looked for when none are named.
enum TestData {
  /// `corpus/en` in the folder that `GALLEY_TEST_DATA` names, or in `../shared`.
  static var englishPosts: String {
    (environmentValue("GALLEY_TEST_DATA") ?? "../shared") + "/corpus/en"
  }
}
