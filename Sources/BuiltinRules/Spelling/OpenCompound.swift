import Lexicon
import Linting
import ShippedLexicon
import SourceText
import TextAnalysis

/// A compound in two words that dictionaries write as one.
enum OpenCompound: BuiltinRule {
  static let info = RuleInfo(
    id: "Spelling.OpenCompound", level: .suggestion,
    summary: "A compound in two words that dictionaries write as one.",
    why: """
      “Home town” and “head count” have grown together. Which compounds have is a matter of lists,
      and this one holds only those whose words hardly ever meet otherwise.
      """,
    scope: .ownWords, languages: ["en"],
    examples: [
      .flagged(
        "Montreal is my ⟦home town⟧.", fixed: "Montreal is my hometown.", language: "en"),
      .flagged(
        "Those were ⟦side shows⟧.", fixed: "Those were sideshows.", language: "en"),
      .flagged(
        "⟦Stake holders⟧ met.", fixed: "Stakeholders met.", language: "en"),
      .accepted("We go home. Town halls are closed.", language: "en"),
      .accepted("The side show-off was there.", language: "en"),
      .accepted("Every day they break down and feed back.", language: "en"),
      .accepted("Visit Home Town, a shop.", language: "en"),
    ])

  static let check = WordPass.check(of: .openCompound)

  static func find(in post: SightedPost, _ report: inout Report) {
    for sighting in post.sightings where sighting.facts.marks.contains(.compoundStart) {
      let passage = post.passage(of: sighting)
      guard let range = compound(at: sighting, in: post, passage) else { continue }
      let open = passage.string(range)
      let closed = open.replacing(" ", with: "")
      report.add(
        passage.source(of: range), "“\(closed)” is one word.",
        fix: passage.fix("Write one word", .review, replacing: range, with: closed))
    }
  }

  /// The range of the compound that begins with a word.
  private static func compound(
    at sighting: WordSighting, in post: SightedPost, _ passage: ProsePassage
  ) -> ByteRange? {
    let next = sighting.word + 1
    guard passage.words.indices.contains(next) else { return nil }
    let first = passage.words[sighting.word]
    let second = passage.words[next]
    let range = first.range.union(second.range)
    guard post.text.hasSpace(between: first, and: second),
      second.traits.isDisjoint(with: .capitalized), second.traits.isDisjoint(with: .innerCapital),
      !first.traits.contains(.innerCapital),
      !first.traits.contains(.capitalized) || passage.isSentenceStart(range.start),
      ShippedLexicon.openCompounds.value(of: passage.string(range).lowercased()) != nil,
      passage.standsAlone(range), !passage.isQuoted(range)
    else { return nil }
    return range
  }
}
