import ArgumentParser
import Glibc

/// `galley config`: what applies to a post, and what says so.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show what applies to a post, and which line says so.")

  @Argument(
    help: ArgumentHelp(
      "A post or a folder of posts. (default: the current folder)", valueName: "path"))
  var path: String = "."

  @OptionGroup var options: ConfigurationOption

  func run() throws {
    let local = LocalConfiguration(of: path, explicit: options.config)
    Terminal.write(ConfigurationPage(local).text, to: STDOUT_FILENO)
    try local.tellProblems()
  }
}
