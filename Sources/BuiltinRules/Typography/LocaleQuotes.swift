import Linting
import SourceText
import TextAnalysis

/// A quotation that is set in marks of another language, or in two halves of different pairs.
enum LocaleQuotes: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.LocaleQuotes", level: .warning,
    summary: "Curly quotation marks that the language does not use, or that make no pair.",
    why: """
      „German“, “English”, « French » and 「Japanese」 each have their own pair, and one inside it.
      What CLDR says of the language is right, and so are pairs that books of that language also
      use. Straight marks are not judged, since many site generators turn them.
      """,
    examples: [
      .flagged("Er sagte ⟦“ja”⟧ und ging.", fixed: "Er sagte „ja“ und ging.", language: "de"),
      .flagged("Er sagte ⟦„ja”⟧ und ging.", fixed: "Er sagte „ja“ und ging.", language: "de"),
      .flagged("She said ⟦„yes“⟧ and left.", fixed: "She said “yes” and left.", language: "en"),
      .flagged("Он сказал ⟦“да”⟧ и ушёл.", fixed: "Он сказал «да» и ушёл.", language: "ru"),
      .accepted("Er sagte „ja“, »nein« und ‚vielleicht‘.", language: "de"),
      .accepted("She said “yes” and ‘no’, didn’t she?", language: "en"),
      .accepted("Dijo «sí» y “no”.", language: "es"),
      .accepted("Il dit «\\u{A0}oui\\u{A0}» et “non”.", language: "fr"),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet(leads: [0xE2]), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let quotations = quotations(in: passage)
    guard !quotations.isEmpty, let language = passage.language,
      !spaceless.contains(language.language)
    else { return }
    guard let marks = LocaleFacts.quotationMarks(in: language) else { return }
    let allowed =
      [marks.opening + marks.closing, marks.innerOpening + marks.innerClosing]
      + (alsoUsed[language.language] ?? [])
    for quotation in quotations {
      let opening = passage.string(quotation.opening)
      let closing = passage.string(quotation.closing)
      guard !allowed.contains(opening + closing) else { continue }
      let edits = [
        passage.edit(replacing: quotation.opening, with: marks.opening),
        passage.edit(replacing: quotation.closing, with: marks.closing),
      ].compactMap(\.self)
      report.add(
        passage.source(of: quotation.opening.union(quotation.closing)),
        "Set the quotation in \(marks.opening) \(marks.closing) instead of \(opening) \(closing).",
        fix: edits.count == 2 && language.language != "fr"
          ? Fix(title: "Use the marks of the language", safety: .review, edits: edits) : nil)
    }
  }

  /// Pairs beside those of CLDR that are right in a language.
  private static let alsoUsed: [String: [String]] = [
    "ar": ["“”"], "es": ["“”"], "fr": ["“”"], "it": ["“”"], "pt": ["“”"], "ru": ["„“"],
    "uk": ["„“", "“”"], "el": ["“”"], "nl": ["„”"],
  ]

  /// Languages without spaces between words, which would tell an opening mark from a closing one.
  private static let spaceless: Set<String> = ["zh", "ja", "th", "km", "lo", "my"]

  private struct Quotation {
    let opening: ByteRange
    let closing: ByteRange
  }

  /// The quotations of one level in double marks; what a single mark means is seldom sure.
  private static func quotations(in passage: ProsePassage) -> [Quotation] {
    var quotations: [Quotation] = []
    var opening: ByteRange?
    for offset in passage.marks where isMark(offset, in: passage.text) {
      let mark = ByteRange(offset, offset + 3)
      if isOpening(mark, in: passage) {
        opening = mark
      } else if let start = opening {
        quotations.append(Quotation(opening: start, closing: mark))
        opening = nil
      }
    }
    return quotations
  }

  /// Whether one of “, ” and „ stands at `offset`: U+201C to U+201E.
  private static func isMark(_ offset: Int, in text: ByteView) -> Bool {
    text[offset] == 0xE2 && text[offset + 1] == 0x80 && text[offset + 2] &- 0x9C < 3
  }

  /// Whether a space stands before `mark` and none behind it: the form alone does not tell, since
  /// “ closes in German.
  private static func isOpening(_ mark: ByteRange, in passage: ProsePassage) -> Bool {
    let before = passage.character(before: mark.start)
    return (before.isSpaceOrEdge || before.isOpening)
      && !passage.character(at: mark.end).isSpaceOrEdge
  }
}
