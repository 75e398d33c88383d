import Linting
import SourceText

/// The Markdown page that GitHub shows for a job: the findings that got no annotation, in a table.
struct JobSummary: Sendable {
  private var output: Output
  private var byteCount = 0
  private var listed = 0
  private var omitted = 0

  /// Above 1 MiB the host drops all of a page; what ends it needs less than the difference.
  private static let byteLimit = 1_000_000

  init(to output: Output) { self.output = output }

  mutating func add(_ diagnostic: Diagnostic, path: String, at position: Position) {
    let place = "\(Self.escaped(path)):\(position.line):\(position.column)"
    let row =
      "| \(diagnostic.level.rawValue) | \(place) | \(Self.escaped(diagnostic.message)) "
      + "| \(Self.escaped(diagnostic.rule.description)) |\n"
    guard omitted == 0, byteCount + row.utf8.count <= Self.byteLimit else {
      omitted += 1
      return
    }
    if listed == 0 {
      output.write("## Galley\n\nFindings beyond those beside the changed lines:\n\n")
      output.write("| Level | Place | Finding | Rule |\n|---|---|---|---|\n")
    }
    listed += 1
    byteCount += row.utf8.count
    output.write(row)
  }

  mutating func finish(_ summary: Summary) {
    if listed == 0 { output.write("## Galley\n") }
    if omitted > 0 { output.write("\nAnd \(omitted) more, which the log lists.\n") }
    output.write("\n\(summary.sentence)\n")
    output.flush()
  }

  /// Text of one table cell, with nothing in it that is markup.
  private static func escaped(_ text: String) -> String {
    SafeText.escaped(text) { scalar in
      switch scalar {
      case "\n", "\r": " "
      case "&", "<", ">", "|", "*", "_", "`", "[", "]", "~", "\\", "@", "#":
        "&#\(scalar.value);"
      default: nil
      }
    }
  }
}
