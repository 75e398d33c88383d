import Linting
import SourceText

/// Writes the findings of one file as `Diagnostic` messages of reviewdog (proto/rdf).
///
/// Columns are bytes from 1, a byte order mark included; ends are exclusive.
struct ReviewDiagnostics {
  private let file: FileReport
  private let options: Reporter.Options
  private let path: String
  private var locator: Locator

  init(_ file: FileReport, _ options: Reporter.Options) {
    self.file = file
    self.options = options
    path = options.projectPath(file.source.path)
    locator = Locator(file)
  }

  /// Writes the members of one message.
  mutating func write(
    _ diagnostic: Diagnostic, _ json: inout JSONWriter, _ output: inout Output
  ) {
    json.member("message", diagnostic.message, &output)
    location(path, locator.positions(of: diagnostic.range), &json, &output)
    json.member("severity", diagnostic.level.reviewSeverity, &output)
    json.object("code", &output) { json, output in
      json.member("value", diagnostic.rule.description, &output)
      if let url = options.link(diagnostic.rule) { json.member("url", url, &output) }
    }
    json.array("suggestions", &output) { json, output in
      for suggestion in suggestions(for: diagnostic) {
        json.object(nil, &output) { json, output in
          json.byteRange(locator.positions(of: suggestion.range), &output)
          json.member("text", suggestion.replacement, &output)
        }
      }
    }
    json.array("related_locations", &output) { json, output in
      for related in diagnostic.related {
        json.object(nil, &output) { json, output in
          json.member("message", related.message, &output)
          let relatedPath = related.path.map(options.projectPath) ?? path
          location(relatedPath, locator.positions(of: related), &json, &output)
        }
      }
    }
  }

  /// What the range could be replaced by. Each is offered by itself, so a fix of several edits
  /// becomes one edit over all of them.
  private func suggestions(for diagnostic: Diagnostic) -> [Edit] {
    let fix = diagnostic.fix.flatMap { $0.edits.joined(over: file.source.bytes) }
    return [fix].compactMap { $0 }
      + diagnostic.alternatives.map { Edit(diagnostic.range, $0) }
  }

  private func location(
    _ path: String, _ range: Range<Position>?, _ json: inout JSONWriter, _ output: inout Output
  ) {
    json.object("location", &output) { json, output in
      json.member("path", path, &output)
      if let range { json.byteRange(range, &output) }
    }
  }
}

extension JSONWriter {
  /// The member that names the tool.
  mutating func reviewSource(_ output: inout Output) {
    object("source", &output) { json, output in json.member("name", "galley", &output) }
  }

  fileprivate mutating func byteRange(_ range: Range<Position>, _ output: inout Output) {
    object("range", &output) { json, output in
      json.bytePosition("start", range.lowerBound, &output)
      json.bytePosition("end", range.upperBound, &output)
    }
  }

  private mutating func bytePosition(
    _ key: String, _ position: Position, _ output: inout Output
  ) {
    object(key, &output) { json, output in
      json.member("line", position.line, &output)
      json.member("column", position.byteColumn, &output)
    }
  }
}

extension [Edit] {
  /// One edit that does what all of these do, which ascend and are apart; nil for none.
  fileprivate func joined(over bytes: [UInt8]) -> Edit? {
    guard let first, let last, last.range.end <= bytes.count else { return nil }
    let range = ByteRange(first.range.start, last.range.end)
    return Edit(range, String(decoding: bytes.applying(self, in: range), as: UTF8.self))
  }
}

extension Level {
  fileprivate var reviewSeverity: String {
    switch self {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .suggestion: "INFO"
    }
  }
}
