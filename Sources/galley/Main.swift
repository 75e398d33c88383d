import ArgumentParser
import Glibc

/// Where the process begins.
@main
enum Main {
  static func main() {
    // A reader that closes the pipe is told by EPIPE, where output is written.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    if let paths = pathsAlone {
      // The parser takes longer to learn what could have been said than a post to be checked.
      exit(CheckRun(CheckPlan(paths: paths)).run().rawValue)
    }
    Galley.main()
  }

  /// What a check that is given nothing but paths is to check; nil for all other commands.
  private static var pathsAlone: [String]? {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == Check.configuration.commandName else { return nil }
    let paths = arguments.dropFirst()
    return paths.allSatisfy { $0 == "-" || !$0.hasPrefix("-") } ? Array(paths) : nil
  }
}
