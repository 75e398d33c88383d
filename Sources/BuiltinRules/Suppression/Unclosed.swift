import Linting

/// A directive that disables for good.
enum Unclosed: BuiltinRule {
  static let info = RuleInfo(
    id: "Suppression.Unclosed", level: .warning,
    summary: "A directive that disables what nothing enables again.",
    why: """
      All that is written below it later will go unchecked, which hardly anyone means. Enable the
      rule again after the passage, or say that the whole file is meant.
      """,
    scope: .markup,
    examples: [
      .flagged("⟦<!-- galley-disable -->⟧\n\nTwo  spaces."),
      .flagged(
        "<!-- galley-disable ⟦Typography⟧, Markup -->\n\nTwo  spaces: ![](a.png)\n\n"
          + "<!-- galley-enable Markup -->"
      ),
      .flagged("⟦<!-- vale off -->⟧\n\nTwo  spaces."),
      .accepted("<!-- galley-disable -->\n\nTwo  spaces.\n\n<!-- galley-enable -->"),
      .accepted("<!-- galley-disable Typography -->\n\nTwo  spaces.\n\n<!-- galley-enable -->"),
      .accepted("<!-- vale off -->\n\nTwo  spaces.\n\n<!-- vale on -->"),
      .accepted("<!-- galley-disable-file -->\n\nTwo  spaces."),
    ])

  static let check = Rule.Check.directives { audit, report in
    for part in audit.unclosed {
      let removal = audit.removal(of: part)
      report.add(
        part.range, "Nothing enables \(part.name.map { "“\($0)”" } ?? "this") again below.",
        fix: Fix(title: removal.title, safety: .review, edits: removal.edits))
    }
  }
}
