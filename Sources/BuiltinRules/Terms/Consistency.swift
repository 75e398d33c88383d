import Lexicon
import Linting
import Markup
import ShippedLexicon
import SourceText
import TextAnalysis

/// One term written in two ways in a post.
enum Consistency: BuiltinRule {
  static let info = RuleInfo(
    id: "Terms.Consistency", level: .warning,
    summary: "A term that most of the post writes in another way.",
    why: """
      “Keynote”, “KeyNote” and “Key Notes” are one thing, and readers wonder whether they are. No
      list is needed to see that: forms of the same letters are compared, and the rarer one is
      reported. A capital at the start of a sentence or in a heading is no other form, “client side”
      and “client-side” are both right in their places, and names from code stay as they are.
      """,
    scope: .ownWords, languages: ["en"],
    examples: [
      .flagged(
        "The PyCon is near. PyCon is good, ⟦Pycon⟧ too.",
        fixed: "The PyCon is near. PyCon is good, PyCon too.", language: "en"),
      .flagged(
        "A keynote, a second keynote, the last keynote, and a ⟦KeyNote⟧.",
        fixed: "A keynote, a second keynote, the last keynote, and a Keynote.", language: "en"),
      .flagged(
        "WebAssembly is fast; WebAssembly is safe. The ⟦Web Assembly⟧ team says so.",
        fixed: "WebAssembly is fast; WebAssembly is safe. The WebAssembly team says so.",
        language: "en"),
      .flagged(
        "Send an email, not two ⟦e-mails⟧; an email will do.",
        fixed: "Send an email, not two emails; an email will do.", language: "en"),
      .accepted(
        "Client-side code runs on the client side, as everyday code does every day.", language: "en"
      ),
      .accepted("PyCon is near. PYCON IS GOOD, and see `pycon` or pycon.org.", language: "en"),
      .accepted("They resign and re-sign the set-up, or set it up as a setup.", language: "en"),
      .accepted(
        "A government-wide plan of the Office of Governmentwide Policy.", language: "en"),
      .accepted("A GitHub user pushes to github and to GitHub.", language: "en"),
      .accepted(
        "WebAssembly is fast; WebAssembly is safe. We met the Open Web Assembly Group.",
        language: "en"),
    ])

  static let check = Rule.Check.post(find)

  private static func find(in post: Post, _ report: inout Report) {
    post.document.prose.text.withBytes { text in
      for forms in TermForms(post, in: text).byKey.values where forms.count > 1 {
        guard let term = ContestedTerm(forms, in: post) else { continue }
        for form in term.minority { tell(form, of: term, in: post, text, &report) }
      }
    }
  }

  private static func tell(
    _ form: TermForm, of term: ContestedTerm, in post: Post, _ text: ByteView,
    _ report: inout Report
  ) {
    let block = post.document.prose.blocks[form.block]
    let passage = ProsePassage(
      post: post, index: form.block, text: text, block: block, language: post.language(of: block))
    let written = passage.string(form.range)
    guard passage.isContiguous(form.range),
      passage.standsAlone(form.range) || isPossessive(form.range, in: passage),
      !passage.isQuoted(form.range), !passage.isMarkedForeign(form.range),
      !post.acceptedWords.contains(written)
    else { return }
    let right = term.replacement(for: form, written: written)
    report.add(
      passage.source(of: form.range), "Elsewhere the post writes “\(right)”, not “\(written)”.",
      fix: passage.fix("Write “\(right)”", .review, replacing: form.range, with: right),
      related: [
        Diagnostic.Related(
          range: post.document.prose.map.source(of: term.example.range),
          message: "Here it is “\(text.string(term.example.range))”.")
      ])
  }

  private static func isPossessive(_ range: ByteRange, in passage: ProsePassage) -> Bool {
    let after = passage.character(at: range.end)
    return after == "'" || after == "’"
  }
}
