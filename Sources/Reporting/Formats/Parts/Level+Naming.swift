import Linting

extension Level {
  /// As a format writes it that knows errors and warnings, and calls what is less by a name of its
  /// own.
  func named(suggestionsAs lowest: String) -> String { self == .suggestion ? lowest : rawValue }
}
