import Linting
import TestSupport

/// Which rules run in which wrappings: ● reports, ○ stays silent, blank where none of its examples
/// fits.
enum WrappingMatrix {
  static func rows(of rules: [RuleInfo]) -> [String] {
    let names = Wrapping.allCases.map(\.rawValue)
    let width = rules.map(\.id.description.count).max() ?? 0
    let head = String(repeating: " ", count: width + 2) + names.joined(separator: "  ")
    return [head]
      + rules.map { info in
        let wrapped = (try? WrappedExample.all(of: info)) ?? []
        let cells = Wrapping.allCases.map { wrapping in
          cell(wrapping, of: info, wrapped).padding(to: wrapping.rawValue.count + 2)
        }
        return info.id.description.padding(to: width + 2) + cells.joined()
      }
  }

  private static func cell(
    _ wrapping: Wrapping, of info: RuleInfo, _ wrapped: [WrappedExample]
  ) -> String {
    guard wrapped.contains(where: { $0.wrapping == wrapping }) else { return " " }
    switch wrapping.expectation(for: info.scope) {
    case .reports: return "●"
    case .silent: return "○"
    case .doesNotApply: return " "
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
