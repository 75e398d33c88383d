import ArgumentParser

/// How the process ends.
enum ExitStatus: Int32 {
  /// Nothing at or above the level of `--fail-on`.
  case success = 0
  case findings = 1
  /// Wrong usage or configuration, or input that could not be read.
  case failure = 2
  /// By the user, as a shell reports SIGINT.
  case interrupted = 130

  /// What a command throws to end so.
  var code: ExitCode { ExitCode(rawValue) }
}
