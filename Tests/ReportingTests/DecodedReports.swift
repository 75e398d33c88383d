// The parts of the JSON formats that tests read, under the names that their readers know.

/// Our own, version 1.
struct Ours: Decodable {
  let files: [File]

  struct File: Decodable {
    let path: String
    let diagnostics: [Diagnostic]

    var places: [FindingPlace] {
      diagnostics.map {
        FindingPlace(
          message: $0.message, line: $0.range.start.line, column: $0.range.start.column,
          end: .init(line: $0.range.end.line, column: $0.range.end.column))
      }
    }
  }

  struct Diagnostic: Decodable {
    let message: String
    let range: PositionRange
  }
}

struct PositionRange: Decodable {
  let start: LineColumn
  let end: LineColumn
}

struct LineColumn: Decodable {
  let line: Int
  let column: Int
}

/// SARIF 2.1.0: what its schema requires and what code hosts read, so that decoding checks it.
struct SARIFLog: Decodable {
  let version: String
  let runs: [Run]

  struct Run: Decodable {
    let tool: Tool
    let columnKind: String
    let results: [Result]
    let invocations: [Invocation]
  }
  struct Tool: Decodable { let driver: Driver }
  struct Driver: Decodable {
    let name: String
    let rules: [Rule]
  }
  struct Rule: Decodable {
    let id: String
    let shortDescription: Text?
    let help: Text?
  }
  struct Invocation: Decodable {
    let executionSuccessful: Bool
    let toolExecutionNotifications: [Notification]
  }
  struct Notification: Decodable { let message: Text }
  struct Text: Decodable { let text: String }
  struct Result: Decodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]
    let baselineState: String?
    let fixes: [Fix]?

    var place: FindingPlace {
      let region = locations[0].physicalLocation.region
      return FindingPlace(
        message: message.text, line: region.startLine, column: region.startColumn,
        end: .init(line: region.endLine, column: region.endColumn))
    }
  }
  struct Suppression: Decodable { let kind: String }
  struct Location: Decodable { let physicalLocation: PhysicalLocation }
  struct PhysicalLocation: Decodable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }
  struct ArtifactLocation: Decodable {
    let uri: String
    let uriBaseId: String
  }
  struct Region: Decodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
    let byteOffset: Int
    let byteLength: Int
  }
  struct Fix: Decodable { let artifactChanges: [ArtifactChange] }
  struct ArtifactChange: Decodable {
    let artifactLocation: ArtifactLocation
    let replacements: [Replacement]
  }
  struct Replacement: Decodable {
    let deletedRegion: Region
    let insertedContent: Text
  }
}

/// An issue of GitLab's Code Quality report.
struct GitLabIssue: Decodable {
  let description: String
  let check_name: String
  let fingerprint: String
  let severity: String
  let location: Location

  struct Location: Decodable {
    let path: String
    let positions: Positions
  }
  struct Positions: Decodable {
    let begin: LineColumn
    let end: LineColumn
  }

  var place: FindingPlace {
    let positions = location.positions
    return FindingPlace(
      message: String(description.dropFirst(check_name.count + 2)), line: positions.begin.line,
      column: positions.begin.column,
      end: .init(line: positions.end.line, column: positions.end.column))
  }
}

/// The Reviewdog Diagnostic Format.
struct Review: Decodable {
  let diagnostics: [Diagnostic]

  struct Diagnostic: Decodable {
    let message: String
    let location: Location
    let suggestions: [Suggestion]

    var place: FindingPlace {
      let range = location.range
      return FindingPlace(
        message: message, line: range.start.line, column: range.start.column,
        end: .init(line: range.end.line, column: range.end.column))
    }
  }
  struct Location: Decodable {
    let path: String
    let range: PositionRange
  }
  struct Suggestion: Decodable {
    let range: PositionRange
    let text: String
  }
}

/// A data block of the HTML report.
struct HTMLFile: Decodable {
  let path: String
  let findings: [Finding]

  struct Finding: Decodable {
    let message: String
    let line: Int
    let column: Int
    let sentence: [String]?

    var place: FindingPlace { FindingPlace(message: message, line: line, column: column) }
  }
}
