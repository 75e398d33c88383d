import Lexicon
import Linting
import Markup
import ShippedLexicon
import SourceText
import TextAnalysis

/// One term written in two ways, in a post or in the posts of a run.
enum Consistency: BuiltinRule {
  static let info = RuleInfo(
    id: "Terms.Consistency", level: .warning,
    summary: "A term that the rest of the post, or of the posts, writes in another way.",
    why: """
      “Keynote”, “KeyNote” and “Key Notes” are one thing, and readers wonder whether they are. No
      list is needed to see that: forms of the same letters are compared, and the rarer one is
      reported. Of several posts that are checked together, those are told that stray from what
      five times as many do (three times, among few posts), also in their own part of the site,
      by folders. A capital at the start of a sentence or
      in a heading is no other form, “client side” and “client-side” are both right in their
      places, and names from code stay as they are. Diacritics count in names: “Zürich” is not
      “Zurich”.
      """,
    scope: .ownWords, languages: ["en"], comparesPosts: true,
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
      .flagged(
        "We use Tar2Go, for Tar2Go is safe. Nobody told us of ⟦Tar2go⟧.",
        fixed: "We use Tar2Go, for Tar2Go is safe. Nobody told us of Tar2Go.", language: "en"),
      .flagged(
        "From Zürich to Bern, from Bern to ⟦Zurich⟧.",
        fixed: "From Zürich to Bern, from Bern to Zürich.", language: "en"),
      .accepted("André Gide and Andre Agassi never met.", language: "en"),
      .accepted("Résumés are read here. Resume where you stopped.", language: "en"),
      .accepted(
        "Client-side code runs on the client side, as everyday code does every day.", language: "en"
      ),
      .accepted("PyCon is near. PYCON IS GOOD, and see `pycon` or pycon.org.", language: "en"),
      .accepted("They resign and re-sign the set-up, or set it up as a setup.", language: "en"),
      .accepted(
        "A government-wide plan of the Office of Governmentwide Policy.", language: "en"),
      .accepted(
        """
        We like AutoSave, and AutoSave likes us. By Autosave, with Autosave, in Autosave, for \
        Autosave and of Autosave they auto-save.
        """, language: "en"),
      .accepted("A GitHub user pushes to github and to GitHub.", language: "en"),
      .accepted(
        "WebAssembly is fast; WebAssembly is safe. We met the Open Web Assembly Group.",
        language: "en"),
      .accepted(
        "Each experience is one more experience of this user experience, or UX: user eXperience.",
        language: "en"),
      .accepted(
        "A BreadOven is hot, a BreadOven is big. In `BreadOven` we have a Bread Oven.",
        language: "en"),
    ])

  static let check = WordPass.check(of: .consistency)

  static func find(in sighted: SightedPost, _ report: inout Report) {
    let (post, text) = (sighted.post, sighted.text)
    let house = post.houseTerms
    let blocks = post.document.prose.blocks.indices.filter { index in
      let block = post.document.prose.blocks[index]
      return !block.containers.isQuotation && post.language(of: block)?.isEnglish == true
    }
    let terms = TermForms(post, blocks: blocks, in: text)
    for forms in terms.byTerm {
      let term =
        if let house = forms.first.flatMap({ house[$0.term] }) {
          terms.isPaired(forms, in: text) ? nil : ContestedTerm(forms, house: house, in: post, text)
        } else {
          ContestedTerm(forms, in: post, text)
        }
      guard let term else { continue }
      for form in term.minority {
        let right = term.replacement(for: text.string(form.range))
        tell(form.range, ofBlock: form.block, right, term.example, in: sighted, &report)
      }
    }
    for name in AccentedName.all(in: post, blocks: blocks, text) {
      let right = text.string(name.example.range)
      let example = Diagnostic.Related(
        range: post.document.prose.map.source(of: name.example.range),
        message: "Here it is “\(right)”.")
      for place in name.minority {
        tell(place.range, ofBlock: place.block, right, example, in: sighted, &report)
      }
    }
    guard report.notesTermUses else { return }
    report.note(TermUses(of: sighted, terms).uses)
  }

  private static func tell(
    _ range: ByteRange, ofBlock block: Int, _ right: String, _ example: Diagnostic.Related,
    in post: SightedPost, _ report: inout Report
  ) {
    let passage = post.passage(ofBlock: block)
    let written = passage.string(range)
    guard passage.isContiguous(range),
      passage.standsAlone(range) || isPossessive(range, in: passage),
      !passage.isQuoted(range), !passage.isMarkedForeign(range),
      !post.post.acceptedWords.contains(written)
    else { return }
    let writers = example.path == nil ? "Elsewhere the post writes" : "Other posts write"
    report.add(
      passage.source(of: range), "\(writers) “\(right)”, not “\(written)”.",
      fix: passage.fix("Write “\(right)”", .review, replacing: range, with: right),
      related: [example])
  }

  private static func isPossessive(_ range: ByteRange, in passage: ProsePassage) -> Bool {
    let after = passage.character(at: range.end)
    return after == "'" || after == "’"
  }
}
