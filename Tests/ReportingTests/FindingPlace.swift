import Foundation
import Reporting
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Where a report says that a finding is, read back from the report by a parser of its syntax.
struct FindingPlace: Equatable, CustomTestStringConvertible {
  let message: String
  let line: Int
  let column: Int
  /// Nil where the format has none.
  var end: End?

  struct End: Equatable {
    let line: Int
    let column: Int
  }

  var testDescription: String { "\(line):\(column) \(message)" }
}

extension FindingPlace {
  /// The places of all findings in `report`, in order.
  static func all(in report: String, as format: Format) throws -> [FindingPlace] {
    switch format {
    case .text, .gcc: try places(report, #/(?m)^[^:\n]+:(\d+):(\d+): \w+: (.*?) \[[\w.]+\]/#)
    case .line: try places(report, #/(?m)^[^:\n]+:(\d+):(\d+):[\w.]+:(.*)$/#)
    case .json: try decoded(Ours.self, report).files.flatMap(\.places)
    case .jsonl:
      try lines(report).dropLast().flatMap { try decoded(Ours.File.self, $0).places }
    case .sarif: try decoded(SARIFLog.self, report).runs.flatMap(\.results).map(\.place)
    case .github: github(report)
    case .gitlab: try decoded([GitLabIssue].self, report).map(\.place)
    case .checkstyle, .junit: xml(report)
    case .rdjson: try decoded(Review.self, report).diagnostics.map(\.place)
    case .rdjsonl: try lines(report).map { try decoded(Review.Diagnostic.self, $0).place }
    case .html:
      try report.matches(of: #/(?s)class="file">(.*?)</script>/#).flatMap {
        try decoded(HTMLFile.self, String($0.1)).findings.map(\.place)
      }
    }
  }

  private static func lines(_ report: String) -> [String] {
    report.split(separator: "\n").map(String.init)
  }

  static func decoded<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  private static func places(
    _ report: String, _ line: Regex<(Substring, Substring, Substring, Substring)>
  ) throws -> [FindingPlace] {
    report.matches(of: line).map {
      FindingPlace(message: String($0.3), line: Int($0.1) ?? 0, column: Int($0.2) ?? 0)
    }
  }

  private static func github(_ report: String) -> [FindingPlace] {
    lines(report).compactMap { line in
      let match = line.wholeMatch(
        of:
          #/::\w+ file=[^:,]*,line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+),title=[^:]*::(.*)/#
      )
      return match.map {
        FindingPlace(
          message: String($0.5), line: Int($0.1) ?? 0, column: Int($0.3) ?? 0,
          end: End(line: Int($0.2) ?? 0, column: Int($0.4) ?? 0))
      }
    }
  }

  /// The places in a Checkstyle or JUnit report; nothing where it is not well-formed.
  private static func xml(_ report: String) -> [FindingPlace] {
    let elements = XMLElements(report)
    guard elements.isWellFormed else { return [] }
    return elements.all.compactMap { name, attributes in
      guard let message = attributes["message"] else { return nil }
      if name == "error" {
        return FindingPlace(
          message: message, line: Int(attributes["line"] ?? "") ?? 0,
          column: Int(attributes["column"] ?? "") ?? 0)
      }
      let match = message.firstMatch(of: #/(?s)^.*?:(\d+):(\d+): (.*)$/#)
      return match.map {
        FindingPlace(message: String($0.3), line: Int($0.1) ?? 0, column: Int($0.2) ?? 0)
      }
    }
  }
}

/// The elements of an XML document, as the parser of Foundation (libxml2) reads them.
final class XMLElements: NSObject, XMLParserDelegate {
  private(set) var all: [(name: String, attributes: [String: String])] = []
  private(set) var isWellFormed = false

  init(_ document: String) {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    all.append((name, attributes))
  }
}
