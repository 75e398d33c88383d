import Lexicon
import Linting
import Markup
import SourceText

/// Spellings in one post that no single variant of English has together.
enum MixedVariants: BuiltinRule {
  static let info = RuleInfo(
    id: "Spelling.MixedVariants", level: .warning,
    summary: "A word in the spelling of another English than most of the post.",
    why: """
      “Colour” here and “color” there look careless, whichever is right. Only what no single variant
      of English has together is reported: “colour” with “organize” is how Canadians and Oxford
      write. Where the language of the post names a region, Spelling.Variant speaks instead.
      """,
    scope: .ownWords, languages: ["en"],
    examples: [
      .flagged(
        "The colour of the harbour is a nice ⟦color⟧.",
        fixed: "The colour of the harbour is a nice colour.", language: "en"),
      .flagged(
        "Their favorite neighbor likes the ⟦colour⟧.",
        fixed: "Their favorite neighbor likes the color.", language: "en"),
      .flagged(
        "We analyze and organize what they ⟦analyse⟧.",
        fixed: "We analyze and organize what they analyze.", language: "en"),
      .flagged(
        "We organize what we ⟦learnt⟧, and realize that what we ⟦learnt⟧ helps to fulfill it.",
        fixed: "We organize what we learned, and realize that what we learned helps to fulfill it.",
        language: "en"),
      .accepted("We organize the colours.", language: "en"),
      .accepted("We organise the colours of the centre.", language: "en"),
      .accepted("We organise the colours of the sanitizer.", language: "en"),
      .accepted("The grey color is an analog of the theater.", language: "en"),
      .accepted("The colour has a “color” in it.", language: "en"),
      .accepted("The color of <img title=\"Colours\" alt=\"\"> is a nice color.", language: "en"),
    ])

  static let check = WordPass.check(of: .mixedVariants)

  static func find(in post: SightedPost, _ report: inout Report) {
    let sightings = post.sightings.filter { $0.facts.marks.contains(.variant) }
    guard isMixed(sightings) else { return }
    let outside = OutsideWords(post.post)
    let readings = sightings.filter { post.locales(of: $0) == nil && !isInTitle($0, of: post) }
      .compactMap { sighting in VariantReading(sighting, in: post).map { (sighting, $0) } }
      .filter {
        !outside.contains($0.1.form.lowercased()) && !isTool($0.1.form)
          && !rightInBoth.contains($0.1.form.lowercased())
      }
    // A word counts once, however often the subject calls for it.
    var forms: Set<String> = []
    let words = readings.filter { forms.insert($0.1.form.lowercased()).inserted }.map(\.0)
    guard isMixed(words), let custom = prevailing(in: words, of: readings.map(\.0)) else { return }
    for (sighting, reading) in readings where !sighting.facts.locales.contains(custom) {
      reading.report(
        reading.entry.corrections(for: custom),
        { "Elsewhere the post has \(manner(of: custom, in: $0)); here it would be “\($0)”." },
        &report)
    }
  }

  /// Forms that American dictionaries have too, though not first.
  private static let rightInBoth: Set<String> = [
    "acknowledgement", "acknowledgements", "judgement", "judgements",
  ]

  /// What a custom is called where it has `form`: that of Oxford shares -ize with America.
  private static func manner(of custom: EnglishLocales, in form: String) -> String {
    let spelling = "\(custom.adjective) spelling"
    return custom == .britishIze && form.contains("iz") ? spelling + " with -ize" : spelling
  }

  /// Whether a word stands in an attribute that gives the name of something, which may be written
  /// by others.
  private static func isInTitle(_ sighting: WordSighting, of post: SightedPost) -> Bool {
    post.post.document.prose.blocks[sighting.block].kind == .title
  }

  /// Whether a word names what does something, as a "sanitizer" of a compiler does: such names are
  /// not spelled anew by each writer.
  private static func isTool(_ form: String) -> Bool {
    let form = form.lowercased()
    return ["izer", "izers", "iser", "isers"].contains(where: form.hasSuffix)
  }

  /// Whether no custom has all the words.
  private static func isMixed(_ words: [WordSighting]) -> Bool {
    words.reduce(EnglishLocales.all) { $0.intersection($1.facts.locales) }.isEmpty
  }

  /// The custom that most words keep; of equals the one that is kept at most places, and of these
  /// the one that the first word keeps. All but the American and the British are rare, and need a
  /// place more.
  private static func prevailing(
    in words: [WordSighting], of places: [WordSighting]
  ) -> EnglishLocales? {
    let likely = mostKept(of: EnglishLocales.each, in: words)
    let best = mostKept(of: likely, in: places) { [.american, .britishIse].contains($0) ? 0 : 1 }
    return best.first { custom in words.first?.facts.locales.contains(custom) ?? false }
      ?? best.first
  }

  /// - Parameter handicap: How many words a custom is denied.
  private static func mostKept(
    of customs: [EnglishLocales], in words: [WordSighting],
    handicap: (EnglishLocales) -> Int = { _ in 0 }
  ) -> [EnglishLocales] {
    let counts = customs.map { custom in
      words.count { $0.facts.locales.contains(custom) } - handicap(custom)
    }
    return zip(customs, counts).filter { $0.1 == counts.max() }.map(\.0)
  }
}
