package import SourceText

/// A pattern of paths in Vale's notation: `*` and `?` also stand for a slash, unless `**` is in it;
/// `!` before all of it negates.
package struct ValeGlob: Sendable {
  private let isNegated: Bool
  private let alternatives: [Alternative]

  private enum Alternative: Sendable {
    /// Matched against the whole path as if it were one name.
    case flat(GlobSegment)
    /// With `**`: matched name by name.
    case folders(Glob)
  }

  /// Nil where a bracket or brace is not closed.
  package init?(_ pattern: String) {
    isNegated = pattern.hasPrefix("!")
    guard let expanded = BraceExpansion.expand(pattern.dropFirst(isNegated ? 1 : 0)) else {
      return nil
    }
    var alternatives: [Alternative] = []
    for pattern in expanded {
      if pattern.contains("**") {
        guard let glob = Glob(pattern.hasPrefix("/") ? pattern : "/" + pattern) else { return nil }
        alternatives.append(.folders(glob))
      } else {
        guard let segment = GlobSegment(Substring(pattern).unicodeScalars) else { return nil }
        alternatives.append(.flat(segment))
      }
    }
    self.alternatives = alternatives
  }

  package func matches(_ path: ByteView) -> Bool {
    let matches = alternatives.contains {
      switch $0 {
      case .flat(let segment): segment.matches(path)
      case .folders(let glob): glob.matches(path)
      }
    }
    return matches != isNegated
  }
}
