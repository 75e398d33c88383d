import Glibc

/// What the environment asks of a terminal program.
enum Environment {
  /// The value of a variable that is set and not empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether output to `stream` has colour where `--color auto` leaves it to us: `NO_COLOR` (see
  /// no-color.org) before `CLICOLOR_FORCE` before what the stream is.
  static func wantsColor(on stream: OutputStream) -> Bool {
    if value("NO_COLOR") != nil { return false }
    if let force = value("CLICOLOR_FORCE"), force != "0" { return true }
    return stream.isTerminal && value("TERM") != "dumb"
  }
}
