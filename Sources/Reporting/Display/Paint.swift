import Linting

/// Colours for terminals (ECMA-48, SGR), or none.
struct Paint: Sendable {
  let isOn: Bool

  /// What a text is for; each purpose has one look.
  enum Ink: String {
    case error = "1;31"
    case warning = "1;33"
    case suggestion = "1;36"
    case good = "32"
    case strong = "1"
    case margin = "2"

    init(_ level: Level) {
      self =
        switch level {
        case .error: .error
        case .warning: .warning
        case .suggestion: .suggestion
        }
    }
  }

  func write(_ text: String, _ ink: Ink, _ output: inout Output) {
    begin(ink, &output)
    output.write(text)
    end(&output)
  }

  /// Begins a text of several parts, which `end` ends.
  func begin(_ ink: Ink, _ output: inout Output) {
    if isOn { output.write("\u{1B}[\(ink.rawValue)m") }
  }

  func end(_ output: inout Output) {
    if isOn { output.write("\u{1B}[0m") }
  }
}
