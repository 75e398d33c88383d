import Linting
import SourceText

/// Writes the findings of one file as the script of the HTML report reads them. What does not apply
/// is left out: pages are long.
struct HTMLFindings {
  private let file: FileReport
  private var locator: Locator

  init(_ file: FileReport) {
    self.file = file
    locator = Locator(file)
  }

  /// `rule` is the index of its rule among those of the page.
  mutating func write(
    _ diagnostic: Diagnostic, rule: Int, _ json: inout JSONWriter, _ output: inout Output
  ) {
    let start = locator.position(at: diagnostic.range.start)
    json.object(nil, &output) { json, output in
      json.member("rule", rule, &output)
      json.member("level", diagnostic.level.rawValue, &output)
      json.member("line", start.line, &output)
      json.member("column", start.column, &output)
      json.member("message", SafeText.escaped(diagnostic.message), &output)
      if diagnostic.range != ByteRange(at: 0) {
        json.array("sentence", &output) { json, output in
          for piece in Excerpt(of: diagnostic, in: file.source.bytes).pieces {
            json.string(piece.description, &output)
          }
        }
      }
      if let fix = diagnostic.fix {
        json.member("fix", SafeText.escaped(fix.title), &output)
        json.member("safe", fix.safety == .safe, &output)
      }
      if !diagnostic.alternatives.isEmpty {
        json.array("alternatives", &output) { json, output in
          for text in diagnostic.alternatives { json.string(SafeText.escaped(text), &output) }
        }
      }
      if !diagnostic.related.isEmpty {
        json.array("related", &output) { json, output in
          for related in diagnostic.related {
            json.string(SafeText.escaped(description(of: related)), &output)
          }
        }
      }
    }
  }

  private mutating func description(of related: Diagnostic.Related) -> String {
    var place = related.path ?? file.source.path
    if let start = locator.positions(of: related)?.lowerBound {
      place += ":\(start.line):\(start.column)"
    }
    return "\(place): \(related.message)"
  }
}
