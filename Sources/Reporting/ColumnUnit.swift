package import SourceText

/// What columns count where the readers of a format do not agree.
package enum ColumnUnit: String, Sendable, CaseIterable {
  case codePoints = "code-points"
  case utf16
  case bytes

  /// The column of `position` in this unit, from 1.
  package func column(of position: Position) -> Int {
    switch self {
    case .codePoints: position.column
    case .utf16: position.utf16Column
    case .bytes: position.byteColumn
    }
  }
}
