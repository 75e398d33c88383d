/// A `.galley.yml` to begin with. What is set is as it would be without it; a line with `#` and no
/// space behind it is a setting that can be switched on as it stands.
package enum GalleyTemplate {
  package static let text = """
    # What Galley checks in the posts below this folder. `galley config POST` shows what applies to
    # one of them, `galley rules` lists the rules, `galley explain RULE` shows one.

    # The language of posts that do not say theirs, as a tag of BCP 47.
    #language: en-US

    # The styles whose rules run. `default` are those of Galley's own that are right nine times of
    # ten; Plain and Inclusive are matters of taste; others are folders below `styles-path`.
    styles: [default]
    #styles-path: .

    # Words that are right or wrong wherever they stand, as regular expressions.
    #vocabulary:
    #  accept: [PyData-MTL, 'kubectl|minikube']
    #  reject: [synergy]

    # A level for a rule or all of a style: off, on, suggestion, warning or error; or a mapping of a
    # level and options, which `galley explain` tells.
    #rules:
    #  Plain: suggestion
    #  Markup.ImageAlt: error
    #  Typography.DuplicateSpace: {level: warning, after-sentence: true}

    # How many findings of a rule or a style a run may have before it fails.
    #budgets: {Typography.DuplicateSpace: 40}

    # What holds for some files only. Globs are those of .gitignore; later parts outweigh earlier.
    #overrides:
    #  - files: [drafts/]
    #    rules: {Markup.ImageAlt: off}

    """
}
