import Linting
import Markup

/// Front matter that a site generator cannot read.
enum Syntax: BuiltinRule {
  static let info = RuleInfo(
    id: "FrontMatter.Syntax", level: .error,
    summary: "Front matter that is not valid YAML, TOML or JSON.",
    why: """
      A post with broken front matter is built without its title and date, or not at all. A colon
      in an unquoted title, a tab and a key given twice are the usual causes.
      """,
    scope: .frontMatter,
    examples: [
      .flagged("---\ntitle: One⟦:⟧ two\n---\nText.\n"),
      .flagged("---\ntitle: One\n⟦title⟧: Two\n---\nText.\n"),
      .flagged("---\nauthor:\n⟦\t⟧name: Ann\n---\nText.\n"),
      .accepted("---\ntitle: \"One: two\"\n---\nText.\n"),
      .accepted("---\ntitle: One\ntags: [a, b]\n---\nText.\n"),
      .accepted("+++\ntitle = \"One\"\n+++\nText.\n"),
      .accepted("Above the line\n\n---\n\ntitle: One: two\n"),
    ])

  static let check = Rule.Check.post { post, report in
    for problem in post.document.frontMatter?.problems ?? [] {
      report.add(problem.range, problem.message)
    }
  }
}
