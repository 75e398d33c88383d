package import SourceText

/// Something wrong with what was asked rather than with a post: a configuration, a rule file, a
/// path that cannot be read.
package struct Problem: Sendable {
  package let severity: Severity
  /// The file it is in or about; nil for the command line.
  package let path: String?
  package let message: String
  /// Where in that file.
  package let place: Range<Position>?

  package enum Severity: String, Sendable { case error, warning, note }

  package init(
    _ severity: Severity = .error, path: String?, message: String, place: Range<Position>? = nil
  ) {
    self.severity = severity
    self.path = path
    self.message = message
    self.place = place
  }

  /// A file or folder that cannot be read.
  package init(path: String, _ error: SourceFile.LoadError) {
    self.init(path: path, message: error.description)
  }

  /// One line for stderr, in the form of compilers, with its line end.
  package var description: String {
    var line = SafeText.escaped(path ?? "galley")
    if let start = place?.lowerBound { line += ":\(start.line):\(start.column)" }
    return "\(line): \(severity.rawValue): \(SafeText.escaped(message))\n"
  }
}
