import Glibc
import Reporting

/// What Galley knows of the terminal it runs in.
enum Terminal {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether output to `descriptor` has colour where `--color auto` leaves it to us: `NO_COLOR`
  /// (no-color.org) counts before `CLICOLOR_FORCE`, and that before what the descriptor is.
  static func wantsColor(on descriptor: Int32) -> Bool {
    if variable("NO_COLOR") != nil { return false }
    if let force = variable("CLICOLOR_FORCE"), force != "0" { return true }
    return isTerminal(descriptor) && variable("TERM") != "dumb"
  }

  /// The value of an environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Writes `text` at once.
  static func write(_ text: String, to descriptor: Int32) {
    var output = Output(descriptor: descriptor)
    output.write(text)
    output.flush()
  }
}

extension Problem {
  /// Prints it on stderr.
  func tell() { Terminal.write(description, to: STDERR_FILENO) }
}
