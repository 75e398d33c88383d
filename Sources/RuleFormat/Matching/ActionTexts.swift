extension RuleAction {
  /// What the action makes of a match, best first; empty where it proposes nothing.
  func texts(for match: String) -> [String] {
    switch self {
    case .replace(let texts): texts
    case .remove: [""]
    case .edit(let step): step.applied(to: match).map { [Self.trimmed($0)] } ?? []
    case .convertSimple: [match.lowercased()]
    case .suggest, .noOperation: []
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

extension RuleAction.EditStep {
  fileprivate func applied(to match: String) -> String? {
    switch self {
    // Needs an expression of its own; see `RegexReplacement`.
    case .regex(let pattern, let replacement):
      RegexReplacement(pattern: pattern.text, template: ReplacementTemplate(replacement))?.applied(
        to: match)
    case .trim(let set): Self.trimLeft(Self.trimRight(match, set), set)
    case .trimLeft(let set): Self.trimLeft(match, set)
    case .trimRight(let set): Self.trimRight(match, set)
    case .truncate(let separator): Self.split(match, separator).first
    case .split(let separator, let index):
      Self.split(match, separator).dropFirst(max(index, 0)).first
    }
  }

  private static func trimLeft(_ text: String, _ set: String) -> String {
    String(text.drop { set.contains($0) })
  }

  private static func trimRight(_ text: String, _ set: String) -> String {
    guard let end = text.lastIndex(where: { !set.contains($0) }) else { return "" }
    return String(text[...end])
  }

  private static func split(_ text: String, _ separator: String) -> [String] {
    guard !separator.isEmpty else { return text.map(String.init) }
    var parts: [String] = []
    var rest = Substring(text)
    while let cut = rest.firstRange(of: separator) {
      parts.append(String(rest[..<cut.lowerBound]))
      rest = rest[cut.upperBound...]
    }
    return parts + [String(rest)]
  }
}
