package import Linting
package import SourceText

/// What was found in one file, ready for every format.
package struct FileReport: Sendable {
  package let source: SourceFile
  /// In their order (`Diagnostic.<`).
  package let diagnostics: [Diagnostic]
  /// What a baseline hides, in order; nil where there is no baseline. Only SARIF tells of it.
  package let known: [Diagnostic]?
  /// What directives in the post silence, in order: only SARIF tells of it.
  package let suppressed: [Diagnostic]
  /// The other files that `related` places are in, by path. Places in files that are not here are
  /// reported without line and column.
  package var relatedSources: [String: SourceFile]
  /// What would be changed in it, where that is to be shown.
  package let changes: LineDiff?
  /// Built only where there is something to place.
  let lines: LineIndex

  /// All lists must be sorted. Indexes the lines, so is best made where the file was checked.
  package init(
    _ source: SourceFile, _ diagnostics: [Diagnostic], known: [Diagnostic]? = nil,
    suppressed: [Diagnostic] = [], relatedSources: [String: SourceFile] = [:],
    changes: LineDiff? = nil
  ) {
    self.source = source
    self.diagnostics = diagnostics
    self.known = known
    self.suppressed = suppressed
    self.relatedSources = relatedSources
    self.changes = changes
    let isPlaced = [diagnostics, known ?? [], suppressed].contains { !$0.isEmpty }
    let bytes = isPlaced ? source.bytes : []
    lines = bytes.withBytes { LineIndex($0) }
  }
}

/// Finds the lines and columns of one file's findings and of the places they refer to.
struct Locator {
  private let report: FileReport
  private var cursor: PositionCursor
  /// Opened as they are met.
  private var others: [String: PositionCursor] = [:]

  init(_ report: FileReport) {
    self.report = report
    cursor = PositionCursor(report.source, lines: report.lines)
  }

  mutating func positions(of range: ByteRange) -> Range<Position> { cursor.positions(of: range) }

  mutating func position(at offset: Int) -> Position { cursor.position(at: offset) }

  /// Nil for a place in a file whose source is not at hand.
  mutating func positions(of related: Diagnostic.Related) -> Range<Position>? {
    guard let path = related.path, path != report.source.path else {
      return cursor.positions(of: related.range)
    }
    if others[path] == nil, let source = report.relatedSources[path] {
      others[path] = PositionCursor(source, lines: source.bytes.withBytes { LineIndex($0) })
    }
    return others[path]?.positions(of: related.range)
  }
}
