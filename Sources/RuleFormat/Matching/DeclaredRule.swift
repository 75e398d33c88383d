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
    let bytes = Array(text.utf8)
    for quote in [UInt8(ascii: "'"), UInt8(ascii: "\"")] {
      let quoted = [quote] + "%s".utf8 + [quote]
      let places = bytes.indices.filter { bytes[$0...].starts(with: quoted) }
      guard places.count == 2 else { continue }
      let first = places[0]
      return String(
        decoding: bytes[..<first] + quoted[1...2] + bytes[(first + quoted.count)...],
        as: UTF8.self)
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
