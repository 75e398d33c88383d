import Linting
import SourceText

/// A comment that begins like a directive and is none.
enum Malformed: BuiltinRule {
  static let info = RuleInfo(
    id: "Suppression.Malformed", level: .warning,
    summary: "A comment that begins like a directive and cannot be read as one.",
    why: "What looks as if it silenced a rule does nothing.",
    scope: .markup,
    examples: [
      .flagged(
        "Text. <!-- ⟦galley-disabel-line⟧ -->", fixed: "Text. <!-- galley-disable-line -->"),
      .flagged("A text. <!-- galley-disable-line until ⟦tomorrow⟧ -->"),
      .flagged("A text. <!-- galley-disable-line until ⟦2027-02-29⟧ -->"),
      .flagged("<!-- galley-language ⟦Klingon!⟧ -->\n\nA text."),
      .accepted("<!-- galley-language fr -->\n\nUn texte."),
      .accepted("<!-- The galley is full -->\n\nA text."),
      .accepted("`<!-- galley-what -->` is no comment."),
      .accepted("<!-- vale is what we use -->\n\nA text."),
    ])

  static let check = Rule.Check.directives { audit, report in
    for mistake in audit.post.directives.mistakes {
      let fix = mistake.correction.map {
        Fix(title: "Write “\($0)”", safety: .review, edits: [Edit(mistake.range, $0)])
      }
      report.add(mistake.range, mistake.message, fix: fix)
    }
  }
}
