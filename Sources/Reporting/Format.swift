/// The formats a report can be written in. Each has a file of its name under `Formats`.
package enum Format: String, Sendable, CaseIterable {
  /// For people: findings with the lines they are in.
  case text
  /// `path:line:column: severity: message [Style.Rule]`, as compilers write it.
  case gcc
  /// `path:line:column:Style.Rule:message`, as Vale writes it.
  case line
  /// One document with everything, version 1.
  case json
  /// The objects of `json`, a line for each file, as they come.
  case jsonl
  /// SARIF 2.1.0: what code scanning reads.
  case sarif
  /// Annotations of GitHub Actions.
  case github
  /// The Code Quality report of GitLab.
  case gitlab
  /// The XML of Checkstyle.
  case checkstyle
  /// The XML of JUnit, with a suite for each file.
  case junit
  /// The Reviewdog Diagnostic Format.
  case rdjson
  /// The diagnostics of `rdjson`, a line each.
  case rdjsonl
  /// A page for people to look at.
  case html

  /// Whether its readers know the project but not this machine, so that paths count from the
  /// project's folder.
  package var namesProjectPaths: Bool {
    switch self {
    case .sarif, .github, .gitlab, .checkstyle, .junit, .rdjson, .rdjsonl: true
    case .text, .gcc, .line, .json, .jsonl, .html: false
    }
  }
}
