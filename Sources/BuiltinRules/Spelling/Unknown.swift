import Lexicon
import Linting
import Markup
import ShippedLexicon
import SourceText

/// A word that the lexicon does not have.
enum Unknown: BuiltinRule {
  static let info = RuleInfo(
    id: "Spelling.Unknown", level: .warning,
    summary: "A word that is in no word list.",
    why: """
      The classic spelling check, for houses that keep a list of their own words. Words that stand
      in the post’s front matter, addresses or code, that a heading and the text share, or that
      cspell and codespell are told to pass over, are taken as known. English is checked by a list
      that comes with Galley, any other language by its Hunspell dictionary where one is installed.
      """,
    scope: .ownWords, isOptIn: true,
    examples: [
      .flagged("They ⟦recieve⟧ it.", language: "en"),
      .flagged("They ⟦recieve⟧ it, and ⟦recieve⟧ more.", language: "en"),
      .flagged("The ⟦flibbertyjib⟧ works.", language: "en"),
      .accepted("The codebase has a hotfix for the localhost.", language: "en"),
      .accepted("The option `recieve` is called recieve.", language: "en"),
      .accepted("Ask recieve [sic] or visit [us](https://example.org).", language: "en"),
      .accepted("# Flibbertyjib\n\nThe flibbertyjib works.", language: "en"),
      .accepted("<!-- cspell:words flibbertyjib -->\n\nThe flibbertyjib works.", language: "en"),
    ])

  static let check = WordPass.check(of: .unknown)

  /// More would be a list to read.
  private static let mostSuggestions = 5

  static func find(in post: SightedPost, _ report: inout Report) {
    let foreign = ForeignWords(post)
    let words =
      post.sightings.filter { !$0.facts.isKnown }.compactMap { UnknownWord($0, in: post) }
      + foreign.unknown
    guard !words.isEmpty else { return }
    let headings = headingWords(among: words)
    let outside = OutsideWords(post.post)
    for word in words {
      let lowercased = word.form.lowercased()
      guard !headings.contains(lowercased), !outside.contains(lowercased) else { continue }
      report.add(
        word.passage.source(of: word.range), "“\(word.form)” is in no word list.",
        alternatives: foreign.suggestions(for: word) ?? suggestions(for: word.form))
    }
  }

  private static func suggestions(for word: String) -> [String] {
    let letterCase = LetterCase(word)
    let bounds = CorrectionBounds(distance: word.utf8.count > 4 ? 2 : 1)
    return ShippedLexicon.words.corrections(
      of: word.lowercased(), within: bounds, limit: mostSuggestions
    ).map { letterCase.applied(to: $0.word) }
  }

  /// The unknown words of headings that the text takes up again: there it says what it is about.
  private static func headingWords(among words: [UnknownWord]) -> Set<String> {
    var headings: Set<String> = []
    var text: Set<String> = []
    for word in words {
      if case .heading(_) = word.passage.block.kind {
        headings.insert(word.form.lowercased())
      } else {
        text.insert(word.form.lowercased())
      }
    }
    return headings.intersection(text)
  }
}
