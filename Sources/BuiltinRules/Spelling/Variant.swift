import Lexicon
import Linting
import SourceText
import TextAnalysis

/// A word in the spelling of another variant of English than the post's.
enum Variant: BuiltinRule {
  static let info = RuleInfo(
    id: "Spelling.Variant", level: .warning,
    summary: "A word in the spelling of another English than the post is in.",
    why: """
      A post whose language is en-US writes “color”, one in en-GB “colour”. Where the language names
      no region, the rule is silent. British posts may have -ise or -ize. Names, quotations and
      words that the post’s own code uses are left alone.
      """,
    scope: .ownWords, languages: ["en"],
    examples: [
      .flagged(
        "It has many ⟦colours⟧.", fixed: "It has many colors.", language: "en-US"),
      .flagged(
        "⟦Organising⟧ it took a day.", fixed: "Organizing it took a day.", language: "en-US"),
      .flagged("The ⟦color⟧ is new.", fixed: "The colour is new.", language: "en-GB"),
      .flagged("We ⟦traveled⟧ far.", fixed: "We travelled far.", language: "en-CA"),
      .flagged("We ⟦organize⟧ it.", fixed: "We organise it.", language: "en-AU"),
      .accepted("We organize or organise the centre.", language: "en-GB"),
      .accepted("The Labour Party met in Pearl Harbor.", language: "en-US"),
      .accepted("She said, “What a colour!”", language: "en-US"),
      .accepted("It has many colours.", language: "en"),
      .accepted("The property `color` sets the color.", language: "en-GB"),
      .accepted("We program a computer program.", language: "en-GB"),
    ])

  static let check = WordPass.check(of: .variant)

  static func find(in post: SightedPost, _ report: inout Report) {
    lazy var outside = OutsideWords(post.post)
    for sighting in post.sightings where sighting.facts.marks.contains(.variant) {
      guard let locales = post.locales(of: sighting),
        let reading = VariantReading(sighting, in: post)
      else { continue }
      let corrections = reading.entry.corrections(for: locales)
      guard !corrections.isEmpty, !outside.contains(reading.form.lowercased()) else { continue }
      reading.report(corrections, { "In \(locales.adjective) English it is “\($0)”." }, &report)
    }
  }
}
