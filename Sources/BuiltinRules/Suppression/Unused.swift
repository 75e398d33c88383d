import Linting

/// A directive that does nothing.
enum Unused: BuiltinRule {
  static let info = RuleInfo(
    id: "Suppression.Unused", level: .warning,
    summary: "A directive that silences nothing, or enables what is not disabled.",
    why: """
      What it was written for has been corrected since, or it stands in the wrong place. Left there,
      it hides the next mistake. A directive is judged only where its rule has run, and one for all
      rules only where none has been left out by an option. Directives for Vale are left alone
      unless they name a rule of Galley.
      """,
    scope: .markup,
    examples: [
      .flagged("All is well here. ⟦<!-- galley-disable-line -->⟧", fixed: "All is well here."),
      .flagged(
        "All is well. ⟦<!-- galley-disable-line Typography.DuplicateSpace -->⟧",
        fixed: "All is well."),
      .flagged(
        "Two  spaces. <!-- galley-disable-line Typography, ⟦Terms⟧ -- on purpose -->",
        fixed: "Two  spaces. <!-- galley-disable-line Typography -- on purpose -->"),
      .flagged("⟦<!-- galley-enable -->⟧\n\nA text."),
      .flagged("---\ntitle: A title  ⟦# galley-disable-line⟧\n---\n"),
      .accepted("Two  spaces. <!-- galley-disable-line Typography.DuplicateSpace -->"),
      .accepted("Two  spaces. <!-- galley-disable-line Typography -->"),
      .accepted("<!-- galley-disable-file -->\n\nTwo  spaces."),
      .accepted("<!-- vale off -->\n\nA text.\n\n<!-- vale on -->"),
      .accepted("A text. <!-- galley-disable-line Plain.Wordy -->"),
    ])

  static let check = Rule.Check.directives { audit, report in
    for part in audit.unused {
      let message =
        switch (part.directive.verb, part.name) {
        case (.enable, _): "Nothing is disabled here that this could enable."
        case (_, let name?): "“\(name)” finds nothing here that this could silence."
        case (_, nil): "There is nothing here that this could silence."
        }
      report.add(part.range, message, fix: audit.removal(of: part))
    }
  }
}
