import ArgumentParser
import Linting
import Markup
import Reporting

/// One of a few values that are typed by their names.
///
/// The parser would list them through a lazy collection of its own for each type, and the look-ups
/// of protocols that this takes are a tenth of a short run.
protocol ArgumentChoice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension ArgumentChoice {
  static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

/// When findings make the exit status 1.
enum FailureThreshold: String, ArgumentChoice {
  case error, warning, suggestion, never
}

enum ColorChoice: String, ArgumentChoice {
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

extension Level: ArgumentChoice {}
extension Format: ArgumentChoice {}
extension ColumnUnit: ArgumentChoice {}
