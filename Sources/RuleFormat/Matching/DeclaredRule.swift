import Linting
import SourceText

/// A rule file, compiled.
final class DeclaredRule: Sendable {
  let id: RuleID
  let message: MessageFormat
  /// The quotes of its message, which a list of replacements takes too.
  let quotes: Wording.Quotes
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
    quotes = Self.quotes(of: file, dialect)
    scope = file.scope
    action = file.action
    limit = file.limit
    papers = file.papers
    self.check = check
  }

  /// The message, in which a list of replacements, that has quotes of its own, gets no second ones.
  private static func message(of file: RuleFile) -> String {
    let text = file.message.text
    guard case .substitution = file.kind, case .replace([])? = file.action else { return text }
    let bytes = Array(text.utf8)
    for quoted in ["'%s'", "\"%s\"", "“%s”"] {
      let places = places(of: quoted, in: bytes)
      guard places.count == 2 else { continue }
      let rest = bytes[(places[0] + quoted.utf8.count)...]
      return String(decoding: bytes[..<places[0]] + "%s".utf8 + rest, as: UTF8.self)
    }
    return text
  }

  /// The quotes that the message has itself; where it has none those of its dialect.
  private static func quotes(of file: RuleFile, _ dialect: RuleDialect) -> Wording.Quotes {
    let message = Array(file.message.text.utf8)
    if !places(of: "“%s”", in: message).isEmpty { return .curly }
    return dialect == .galley && places(of: "'%s'", in: message).isEmpty ? .curly : .straight
  }

  private static func places(of part: String, in text: [UInt8]) -> [Int] {
    let part = Array(part.utf8)
    return text.indices.filter { text[$0] == part[0] && text[$0...].starts(with: part) }
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
