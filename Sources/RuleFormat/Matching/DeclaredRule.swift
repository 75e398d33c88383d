import Linting
import SourceText

/// A rule file, compiled.
final class DeclaredRule: Sendable {
  let id: RuleID
  let message: MessageFormat
  let scope: ScopeSelector
  let action: RuleAction?
  let limit: Int
  let papers: RulePapers
  let check: any DeclaredCheck
  let dialect: RuleDialect

  init(_ file: RuleFile, check: any DeclaredCheck, dialect: RuleDialect) {
    self.dialect = dialect
    id = file.id
    message = MessageFormat(Self.message(of: file))
    scope = file.scope
    action = file.action
    limit = file.limit
    papers = file.papers
    self.check = check
  }

  /// The message, in which a list of replacements, that has quotes of its own, gets no second ones.
  private static func message(of file: RuleFile) -> String {
    let text = file.message.text
    guard text.utf8.contains(where: { $0 == 0x27 || $0 == 0x22 }) else { return text }
    guard case .substitution = file.kind, case .replace([])? = file.action else { return text }
    for quoted in ["'%s'", "\"%s\""] {
      let places = text.ranges(of: quoted)
      if places.count == 2 { return text.replacingCharacters(of: places[0], by: "%s") }
    }
    return text
  }

  /// Whether the rule reads a text of this name.
  func reads(_ parts: ScopeParts, key: String?) -> Bool {
    // Vale means to read the front matter for every text, but finds nothing there unless asked to.
    if dialect == .vale, parts.contains(.frontmatter), !scope.mentioned.contains(.frontmatter) {
      return false
    }
    return scope.matches(parts, key: key)
  }

  /// How far a fix of its findings can be trusted; nil where it has none.
  var fixSafety: Fix.Safety? {
    switch papers.fix {
    case .safe: .safe
    case .review: .review
    case .off: nil
    case nil: action == nil ? nil : .review
    }
  }
}

extension DeclaredRule {
  /// Stands where no rule has begun yet.
  static let none = DeclaredRule(
    RuleFile(
      id: "", path: "", message: LocatedText("", at: ByteRange(at: 0)), level: .suggestion,
      scope: .text, link: "", limit: 0, description: "", action: nil, kind: .script(Script()),
      papers: RulePapers()),
    check: NoCheck(), dialect: .galley)

  private struct NoCheck: DeclaredCheck {
    func check(_ unit: TextUnit, _ context: inout CheckContext) {}
  }
}

extension String {
  fileprivate func ranges(of part: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      ranges.append(range)
      rest = rest[range.upperBound...]
    }
    return ranges
  }

  fileprivate func replacingCharacters(of range: Range<String.Index>, by other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
