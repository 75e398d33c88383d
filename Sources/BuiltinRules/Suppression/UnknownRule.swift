import Linting
import SourceText

/// A directive that names a rule there is not.
enum UnknownRule: BuiltinRule {
  static let info = RuleInfo(
    id: "Suppression.UnknownRule", level: .warning,
    summary: "A directive that names a rule or style which does not exist.",
    why: """
      A misspelt name silences nothing, and a rule that was renamed or removed needs no silencing.
      Directives for Vale are left alone, as their rules may be Vale's.
      """,
    scope: .markup,
    examples: [
      .flagged(
        "A text. <!-- galley-disable-line ⟦Typografy.DuplicateSpace⟧ -->",
        fixed: "A text. <!-- galley-disable-line Typography.DuplicateSpace -->"),
      .flagged("A text. <!-- galley-disable-line ⟦Ticks.Whatever⟧ -- so -->", fixed: "A text."),
      .flagged(
        "---\ntitle: One # galley-disable-line ⟦Tone⟧\n---\n", fixed: "---\ntitle: One\n---\n"),
      .accepted("A text. <!-- galley-disable-line Typography.DuplicateSpace -->"),
      .accepted("A text. <!-- galley-disable-line Typography, Repetition.RepeatedWord -->"),
      .accepted("<!-- vale Acme.Passive = NO -->\n\nA text."),
      .accepted("`<!-- galley-disable-line Some.Rule -->` names no rule."),
    ])

  static let check = Rule.Check.directives { audit, report in
    for (part, correction) in audit.unknown {
      let name = part.name ?? ""
      if let correction {
        report.add(
          part.range, "There is no rule “\(name)”, but there is “\(correction)”.",
          fix: Fix(
            title: "Write “\(correction)”", safety: .review,
            edits: [Edit(part.range, correction)]))
      } else {
        report.add(
          part.range, "There is no rule “\(name)”; “galley rules” lists them all.",
          fix: audit.removal(of: part))
      }
    }
  }
}
