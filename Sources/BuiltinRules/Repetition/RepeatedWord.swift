import Linting
import SourceText
import TextAnalysis

/// The same word twice in a row.
enum RepeatedWord: BuiltinRule {
  static let info = RuleInfo(
    id: "Repetition.RepeatedWord", level: .warning,
    summary: "A word that is typed twice in a row.",
    why: """
      “The the” survives every reading, above all where a line or a link ends between the two. Words
      that a language does double, names such as Duran Duran and numbers are left alone; so are
      languages in which doubling is grammar, as in Turkish, Hindi or Indonesian.
      """,
    languages: Reduplication.languages,
    examples: [
      .flagged("It is in ⟦the the⟧ box.", fixed: "It is in the box.", language: "en"),
      .flagged("It is in ⟦the\nthe⟧ box.", language: "en"),
      .flagged("See ⟦the [the⟧ manual](https://example.com).", language: "en"),
      .flagged("⟦This this⟧ works.", fixed: "This works.", language: "en"),
      .flagged("Il est ⟦dans dans⟧ la boîte.", fixed: "Il est dans la boîte.", language: "fr"),
      .accepted("He had had enough, and all that that means.", language: "en"),
      .accepted("They like Duran Duran and the 0 0 result.", language: "en"),
      .accepted("That is that. That ends it.", language: "en"),
      .accepted("Nous nous levons, vous vous couchez.", language: "fr"),
      .accepted("Das sind die, die die Katze sah.", language: "de"),
      .accepted("Yavaş yavaş geldi.", language: "tr"),
    ])

  static let check = Rule.Check.prose(trigger: nil, find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let words = passage.words
    guard var last = words.first else { return }
    for word in words.dropFirst() {
      defer { last = word }
      guard word.range.count == last.range.count, word.range.start - last.range.end <= 16,
        isSame(last.range, word.range, in: passage.text),
        isMistake(last, word, in: passage)
      else { continue }
      let repeated = passage.string(word.range)
      report.add(
        passage.source(of: last.range.union(word.range)), "“\(repeated)” stands here twice.",
        fix: passage.fix(
          "Remove one of the two", .review,
          replacing: ByteRange(last.range.end, word.range.end), with: ""))
    }
  }

  /// Whether two ranges of one length hold the same word, case aside.
  private static func isSame(_ first: ByteRange, _ second: ByteRange, in text: ByteView) -> Bool {
    for index in 0..<first.count
    where CaseFolding.folded(text[first.start + index])
      != CaseFolding.folded(text[second.start + index])
    {
      return false
    }
    return true
  }

  private static func isMistake(_ first: Word, _ second: Word, in passage: ProsePassage) -> Bool {
    guard first.range.count > 1, first.traits.isDisjoint(with: [.number, .digit]),
      isSpace(ByteRange(first.range.end, second.range.start), in: passage.text),
      !isName(first, second), let language = passage.language
    else { return false }
    let word = passage.string(second.range).lowercased()
    return !Reduplication.allows(word, in: language)
      && !Reduplication.isParticle(word, after: wordBefore(first, in: passage), in: language)
  }

  private static func isSpace(_ gap: ByteRange, in text: ByteView) -> Bool {
    !gap.isEmpty && (gap.start..<gap.end).allSatisfy { text[$0] == 0x20 || text[$0] == 0x0A }
  }

  /// Whether capitals say that one of the two is a name: "Walla Walla", "IT it".
  private static func isName(_ first: Word, _ second: Word) -> Bool {
    let capitals: Word.Traits = [.capitalized, .innerCapital]
    let isAlike = first.traits.intersection(capitals) == second.traits.intersection(capitals)
    return isAlike
      ? first.traits.contains(.capitalized)
      : first.traits.contains(.innerCapital) || second.traits.contains(.innerCapital)
  }

  private static func wordBefore(_ word: Word, in passage: ProsePassage) -> String {
    let words = passage.words
    guard let index = words.firstIndex(of: word), index > words.startIndex else { return "" }
    return passage.string(words[index - 1].range).lowercased()
  }
}
