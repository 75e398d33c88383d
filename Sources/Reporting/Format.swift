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
}
