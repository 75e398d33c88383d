import SourceText

/// A mistake in a configuration or rule file, or a remark on one.
package struct ConfigurationProblem: Error, Sendable {
  package let severity: Severity
  package let message: String
  /// Nil where it concerns a file that could not be read, or none.
  package let place: SettingPlace?
  /// The file it is about.
  package let path: String?

  /// How many are told of one configuration. Each takes a look at its whole file, and no one reads
  /// more.
  package static let limit = 100

  package enum Severity: Sendable {
    /// The configuration does not say what was meant: exit status 2.
    case error
    /// Something asked for cannot be done, as anyone can live with.
    case note
  }

  package init(_ message: String, _ severity: Severity = .error, at place: SettingPlace) {
    self.severity = severity
    self.message = message
    self.place = place
    path = place.file.path
  }

  package init(_ message: String, _ severity: Severity = .error, path: String?) {
    self.severity = severity
    self.message = message
    self.path = path
    place = nil
  }
}
