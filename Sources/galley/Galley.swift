import ArgumentParser

@main
struct Galley: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley", abstract: "Checks the prose of posts.", version: "0.1.0")
}
