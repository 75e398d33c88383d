import ArgumentParser
import Linting
import Markup
import Reporting

/// When findings make the exit status 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, suggestion, never

  /// Whether a finding of `level` is one too many.
  func isReached(by level: Level) -> Bool {
    switch self {
    case .error: level >= .error
    case .warning: level >= .warning
    case .suggestion: true
    case .never: false
    }
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  func isColored(_ stream: OutputStream) -> Bool {
    switch self {
    case .auto: Environment.wantsColor(on: stream)
    case .always: true
    case .never: false
    }
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
extension ReportFormat: ExpressibleByArgument {}
