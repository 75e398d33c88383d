import ArgumentParser
import Glibc

struct Galley: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley",
    abstract: "Checks the prose of posts: Markdown, HTML, MDX and plain text.",
    version: version,
    subcommands: [Check.self, Rules.self, Explain.self, Test.self, Config.self, Init.self])

  static let version = "0.1.0"
  static let _errorLabel = "galley: error"

  /// Runs the command that the arguments name, and ends the process with the status it asks for.
  static func main() {
    do {
      var command = try commandAsTyped()
      try command.run()
    } catch {
      end(with: error)
    }
    Glibc.exit(ExitStatus.success.rawValue)
  }

  /// A check with nothing wrong in its options is parsed at once. All else, help and mistakes
  /// included, goes down the tree of commands from its root, which costs twice as much.
  private static func commandAsTyped() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == Check.configuration.commandName,
      let check = try? Check.parse(Array(arguments.dropFirst()))
    {
      return check
    }
    return try parseAsRoot()
  }

  /// Help and the version go to stdout and are a success; whatever else is wrong with the arguments
  /// has status 2, where the parser's own is 64.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      Terminal.write(message + "\n", to: status.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
    }
    Glibc.exit(status == .validationFailure ? ExitStatus.failure.rawValue : status.rawValue)
  }
}
