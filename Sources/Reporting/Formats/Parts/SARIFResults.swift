import Linting
import SourceText

/// Writes the findings of one file as `result` objects of SARIF.
struct SARIFResults {
  private let file: FileReport
  private let options: Reporter.Options
  private let path: String
  private var locator: Locator
  private var fingerprinter: Fingerprinter

  /// What paths are relative to, as GitHub and others name it.
  static let baseID = "%SRCROOT%"

  init(_ file: FileReport, _ options: Reporter.Options) {
    self.file = file
    self.options = options
    path = options.projectPath(file.source.path)
    locator = Locator(file)
    fingerprinter = Fingerprinter(file.source)
  }

  /// How a finding stands to what can hide it.
  enum Standing {
    /// Nothing hides it, and there is no baseline.
    case reported
    /// The baseline does not hold it.
    case new
    /// The baseline holds it. A reader that knows nothing of baselines sees it suppressed from
    /// outside, and so does not count it.
    case known
    /// A directive in the post silences it. The baseline has no say in that.
    case suppressed

    /// Section 3.27.24; nil where nothing was compared.
    fileprivate var baselineState: String? {
      switch self {
      case .reported, .suppressed: nil
      case .new: "new"
      case .known: "unchanged"
      }
    }

    /// The kind of its suppression (section 3.35.2); nil where there is none.
    fileprivate var suppression: String? {
      switch self {
      case .reported, .new: nil
      case .known: "external"
      case .suppressed: "inSource"
      }
    }
  }

  /// Where nothing hides the finding, an empty list of suppressions says so (section 3.27.23).
  mutating func write(
    _ diagnostic: Diagnostic, ruleIndex: Int, _ standing: Standing, _ json: inout JSONWriter,
    _ output: inout Output
  ) {
    let fingerprint = fingerprinter.fingerprint(of: diagnostic)
    json.object(nil, &output) { json, output in
      json.member("ruleId", diagnostic.rule.description, &output)
      json.member("ruleIndex", ruleIndex, &output)
      json.member("level", diagnostic.level.sarifLevel, &output)
      json.text("message", diagnostic.message, &output)
      json.array("locations", &output) { json, output in
        json.object(nil, &output) { json, output in
          json.physicalLocation(path, locator.positions(of: diagnostic.range), &output)
        }
      }
      writeRelated(diagnostic, &json, &output)
      json.object("partialFingerprints", &output) { json, output in
        json.member("primaryLocationLineHash", fingerprint.description, &output)
      }
      json.array("suppressions", &output) { json, output in
        guard let suppression = standing.suppression else { return }
        json.object(nil, &output) { json, output in json.member("kind", suppression, &output) }
      }
      if let state = standing.baselineState { json.member("baselineState", state, &output) }
      writeFixes(diagnostic, &json, &output)
    }
  }

  private mutating func writeRelated(
    _ diagnostic: Diagnostic, _ json: inout JSONWriter, _ output: inout Output
  ) {
    guard !diagnostic.related.isEmpty else { return }
    json.array("relatedLocations", &output) { json, output in
      for related in diagnostic.related {
        json.object(nil, &output) { json, output in
          let relatedPath = related.path.map(options.projectPath) ?? path
          json.physicalLocation(relatedPath, locator.positions(of: related), &output)
          json.text("message", related.message, &output)
        }
      }
    }
  }

  /// The fix, then each alternative as a fix of its own.
  private mutating func writeFixes(
    _ diagnostic: Diagnostic, _ json: inout JSONWriter, _ output: inout Output
  ) {
    let alternatives = diagnostic.alternatives.map { alternative in
      Fix(
        title: "Write “\(alternative)”", safety: .review,
        edits: [Edit(diagnostic.range, alternative)])
    }
    let fixes = [diagnostic.fix].compactMap { $0 } + alternatives
    guard !fixes.isEmpty else { return }
    json.array("fixes", &output) { json, output in
      for fix in fixes { write(fix, &json, &output) }
    }
  }

  private mutating func write(
    _ fix: Fix, _ json: inout JSONWriter, _ output: inout Output
  ) {
    json.object(nil, &output) { json, output in
      json.text("description", fix.title, &output)
      json.array("artifactChanges", &output) { json, output in
        json.object(nil, &output) { json, output in
          json.artifactLocation(path, &output)
          json.array("replacements", &output) { json, output in
            for edit in fix.edits {
              json.object(nil, &output) { json, output in
                json.region("deletedRegion", locator.positions(of: edit.range), &output)
                json.text("insertedContent", edit.replacement, &output)
              }
            }
          }
        }
      }
      json.object("properties", &output) { json, output in
        json.member("safety", fix.safety.rawValue, &output)
      }
    }
  }
}

extension JSONWriter {
  /// A `message`, an `artifactContent` or another object that holds a text.
  mutating func text(_ key: String, _ text: String, _ output: inout Output) {
    object(key, &output) { json, output in json.member("text", text, &output) }
  }

  mutating func physicalLocation(
    _ path: String, _ range: Range<Position>?, _ output: inout Output
  ) {
    object("physicalLocation", &output) { json, output in
      json.artifactLocation(path, &output)
      if let range { json.region("region", range, &output) }
    }
  }

  fileprivate mutating func artifactLocation(_ path: String, _ output: inout Output) {
    object("artifactLocation", &output) { json, output in
      json.member("uri", URIReference.encoded(path), &output)
      json.member("uriBaseId", SARIFResults.baseID, &output)
    }
  }

  fileprivate mutating func region(
    _ key: String, _ range: Range<Position>, _ output: inout Output
  ) {
    object(key, &output) { json, output in
      json.member("startLine", range.lowerBound.line, &output)
      json.member("startColumn", range.lowerBound.column, &output)
      json.member("endLine", range.upperBound.line, &output)
      json.member("endColumn", range.upperBound.column, &output)
      json.member("byteOffset", range.lowerBound.offset, &output)
      json.member("byteLength", range.upperBound.offset - range.lowerBound.offset, &output)
    }
  }
}

extension Level {
  var sarifLevel: String { named(suggestionsAs: "note") }
}
