import ArgumentParser
import Linting
import Markup
import Reporting

/// When findings make the exit status 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, suggestion, never
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  func isWanted(on descriptor: Int32) -> Bool {
    switch self {
    case .auto: Terminal.wantsColor(on: descriptor)
    case .always: true
    case .never: false
    }
  }
}

/// A report beside the one on standard output: `FORMAT=FILE`.
struct OutputFile: ExpressibleByArgument, Sendable {
  let format: Format
  let path: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="),
      let format = Format(rawValue: String(argument[..<sign])),
      !argument[sign...].dropFirst().isEmpty
    else { return nil }
    self.format = format
    path = String(argument[sign...].dropFirst())
  }
}

/// A kind of markup by the names people know it under.
struct MarkupName: ExpressibleByArgument {
  let kind: MarkupKind

  init?(argument: String) {
    switch argument.lowercased() {
    case "md", "commonmark", "gfm": kind = .markdown
    case "htm": kind = .html
    case "txt", "plain": kind = .text
    case let name:
      guard let known = MarkupKind(rawValue: name) else { return nil }
      kind = known
    }
  }

  static let allValueStrings = MarkupKind.allCases.map(\.rawValue)
}

extension Level: ExpressibleByArgument {}
extension Format: ExpressibleByArgument {}
extension ColumnUnit: ExpressibleByArgument {}
