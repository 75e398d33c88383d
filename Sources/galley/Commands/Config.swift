import ArgumentParser
import Configuration
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

  @Flag(help: "Print the JSON Schema of .galley.yml, with the rules there are here.")
  var schema = false

  func run() throws {
    let local = LocalConfiguration(of: path, explicit: options.config)
    if schema {
      let document = ConfigurationSchema.document(with: local.configuration.catalog)
      return Terminal.write("\(document)\n", to: STDOUT_FILENO)
    }
    Terminal.write(ConfigurationPage(local).text, to: STDOUT_FILENO)
    try local.tellProblems()
  }
}
