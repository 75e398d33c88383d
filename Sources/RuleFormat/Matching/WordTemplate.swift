/// What stands around the patterns of whole words, in Vale's notation: a pattern with `%s` where
/// they go, such as `\b(?:%s)\b`.
package struct WordTemplate: Sendable, Equatable {
  private let pattern: Pattern

  /// Stands for `%s` in the pattern: a character for private use, which no template holds.
  private static let gap: Unicode.Scalar = "\u{E000}"

  /// Nil where it is no pattern with one `%s`.
  package init?(_ template: String) {
    let parts = template.split(separator: "%s", omittingEmptySubsequences: false)
    var parser = PatternParser()
    guard parts.count == 2,
      let pattern = try? parser.parse(parts.joined(separator: String(Self.gap)))
    else { return nil }
    self.pattern = pattern
  }

  /// The pattern with `tree` in the gap.
  func wrapping(_ tree: Pattern) -> Pattern { Self.filled(pattern, with: tree) }

  private static func filled(_ pattern: Pattern, with tree: Pattern) -> Pattern {
    if case .scalar(gap, _) = pattern { return .group(tree, .plain) }
    return pattern.mapChildren { filled($0, with: tree) }
  }
}
