import Linting

/// A directive whose time is over.
enum Expired: BuiltinRule {
  static let info = RuleInfo(
    id: "Suppression.Expired", level: .warning,
    summary: "A directive whose last day is over.",
    why: """
      Whoever wrote “until” wanted to be reminded. The directive counts no longer, and what it
      silenced is reported again. The day is counted as at Greenwich.
      """,
    scope: .markup,
    examples: [
      .flagged(
        "A text. ⟦<!-- galley-disable-line Typography until 2001-12-31 -- the move -->⟧",
        fixed: "A text."),
      .flagged("⟦<!-- galley-disable-file until 2001-12-31 -->⟧\n\nA text."),
      .flagged("A text.\n\n⟦<!-- galley-disable until 1999-01-01 -->⟧\n\nAnother one."),
      .accepted("Two  spaces. <!-- galley-disable-line Typography until 9999-12-31 -->"),
      .accepted("Two  spaces. <!-- galley-disable-line -- until 2001-12-31 -->"),
      .accepted("Two  spaces. <!-- until 2001-12-31 -->"),
      .accepted("Two  spaces. <!-- galley-disable-line -->"),
    ])

  static let check = Rule.Check.directives { audit, report in
    for part in audit.expired {
      guard let day = part.directive.lastDay else { continue }
      report.add(part.range, "The last day of this was \(day).", fix: audit.removal(of: part))
    }
  }
}
