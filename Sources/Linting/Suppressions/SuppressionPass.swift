import SourceText

/// The last station of a check: takes away what directives silence, then lets the rules about
/// directives speak.
struct SuppressionPass {
  /// The style of the rules about directives.
  static let style = "Suppression"

  private let rules: [DirectiveRule]
  private let names: RuleNames
  private let today: CalendarDate
  /// Rules that run after all of the post, as far as directives go.
  private let lastRules: [RuleID]

  private struct DirectiveRule {
    let id: RuleID
    let level: Level
    let check: @Sendable (DirectiveAudit, inout Report) -> Void
  }

  /// The rules about directives.
  var ruleIDs: [RuleID] { rules.map(\.id) }

  init(_ profile: Profile, today: CalendarDate) {
    rules = profile.rules.compactMap { active in
      guard case .directives(let check) = active.rule.check else { return nil }
      return DirectiveRule(id: active.rule.info.id, level: active.level, check: check)
    }
    names = profile.names
    self.today = today
    lastRules =
      switch profile.reading.hearing {
      case .galley: []
      case .vale: profile.rules.map(\.rule.info).filter { $0.scope == .raw }.map(\.id)
      }
  }

  func run(on post: Post, _ report: inout Report) {
    guard !post.directives.silencesNothing else { return }
    post.source.bytes.withBytes { bytes in
      var suppressions = Suppressions(
        post.directives.suppressions, in: bytes, names: names, today: today)
      report.suppress {
        lastRules.contains($0.rule)
          ? suppressions.silencesAllAtTheEnd() : suppressions.silences($0, in: bytes)
      }
      let audit = DirectiveAudit(of: post, suppressions, names: names, today: today)
      var findings = Report()
      for rule in rules {
        findings.begin(rule.id, at: rule.level)
        rule.check(audit, &findings)
      }
      findings.suppress { suppressions.silences($0, in: bytes, byName: true) }
      report.add(findings)
    }
  }
}
