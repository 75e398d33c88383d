import ArgumentParser
import Linting
import Markup
import Reporting

/// When findings make the exit status 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, suggestion, never

  /// Whether what was found is too much.
  func isReached(by summary: Summary) -> Bool {
    guard let level = Level(rawValue: rawValue) else { return false }
    return summary.findings(atLeast: level) > 0
  }
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
