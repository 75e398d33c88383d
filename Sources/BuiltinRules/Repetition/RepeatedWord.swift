import Linting
import Markup
import SourceText
import TextAnalysis

/// The same word twice in a row.
enum RepeatedWord: BuiltinRule {
  private static let accept = RuleOption(
    "accept", default: [String](), "Words that may stand twice, such as blah.")

  static let info = RuleInfo(
    id: "Repetition.RepeatedWord", level: .warning,
    summary: "A word that is typed twice in a row.",
    why: """
      “The the” survives every reading, above all where a line or a link ends between the two. Words
      that a language does double, names such as Duran Duran and numbers are left alone; so are
      languages in which doubling is grammar, as in Turkish, Hindi or Indonesian.
      """,
    languages: Reduplication.languages, options: [accept.info],
    examples: [
      .flagged("It is in ⟦the the⟧ box.", fixed: "It is in the box.", language: "en"),
      .flagged("It is in ⟦the\nthe⟧ box.", language: "en"),
      .flagged("See ⟦the [the⟧ manual](https://example.com).", language: "en"),
      .flagged("⟦This this⟧ works.", fixed: "This works.", language: "en"),
      .flagged("Il est ⟦dans dans⟧ la boîte.", fixed: "Il est dans la boîte.", language: "fr"),
      .accepted("He had had enough, and all that that means.", language: "en"),
      .accepted("They like Duran Duran and the 0 0 result.", language: "en"),
      .accepted("It is in the Class class. Wait wait, or etc etc.", language: "en"),
      .flagged("One.\n\n⟦Here here⟧ it is.", fixed: "One.\n\nHere it is.", language: "en"),
      .accepted("A task is “done done”, and the snap-in in the list works.", language: "en"),
      .accepted("The **Name** name may actually *actually* be set.", language: "en"),
      .accepted("That is that. That ends it. What it does does not matter.", language: "en"),
      .accepted("Nous nous levons, vous vous couchez.", language: "fr"),
      .accepted("Das sind die, die die Katze sah.", language: "de"),
      .accepted("Yavaş yavaş geldi.", language: "tr"),
    ])

  static let check: Rule.Check = check(.none)

  static func check(_ options: OptionSettings) -> Rule.Check {
    let accepted = Set(options[accept].map { $0.lowercased() })
    return .prose(trigger: nil) { find(in: $0, accepting: accepted, &$1) }
  }

  private static func find(
    in passage: ProsePassage, accepting accepted: Set<String>, _ report: inout Report
  ) {
    let words = passage.words
    let text = passage.text
    // Every word of every post comes by here, and nearly all are told from the one before at once.
    words.withUnsafeBufferPointer { buffer in
      var lastCount = 0
      for place in buffer.indices {
        let count = buffer[place].range.count
        defer { lastCount = count }
        guard count == lastCount else { continue }
        let (last, word) = (buffer[place - 1], buffer[place])
        guard (text[word.range.start] ^ text[last.range.start]) & ~0x20 == 0,
          word.range.start - last.range.end <= 16, isSame(last.range, word.range, in: text),
          isMistake(last, word, at: words.startIndex + place, in: passage)
        else { continue }
        let repeated = passage.string(word.range)
        if accepted.contains(repeated.lowercased()) { continue }
        report.add(
          passage.source(of: last.range.union(word.range)), "“\(repeated)” stands here twice.",
          fix: passage.fix(
            "Remove one of the two", .review,
            replacing: ByteRange(last.range.end, word.range.end), with: ""))
      }
    }
  }

  /// Whether two ranges of one length hold the same word, case aside.
  private static func isSame(_ first: ByteRange, _ second: ByteRange, in text: ByteView) -> Bool {
    for index in 0..<first.count
    where text[first.start + index].asciiLowercased
      != text[second.start + index].asciiLowercased
    {
      return false
    }
    return true
  }

  /// Whether two equal words, the second at `index`, are a slip.
  private static func isMistake(
    _ first: Word, _ second: Word, at index: Int, in passage: ProsePassage
  ) -> Bool {
    let both = first.range.union(second.range)
    guard first.range.count > 1, first.traits.isDisjoint(with: .number),
      first.traits.isDisjoint(with: .digit),
      isSpace(ByteRange(first.range.end, second.range.start), in: passage.text),
      !isName(first, second), !isNameOfKind(first, second, at: index, in: passage),
      !isPartOfMore(both, in: passage),
      !isEmphasized(first, second, in: passage), let language = passage.language
    else { return false }
    let word = passage.string(second.range).lowercased()
    let around = [index - 2, index + 1].map { neighbor in
      passage.words.indices.contains(neighbor)
        ? passage.string(passage.words[neighbor].range).lowercased() : ""
    }
    if word == "does", followsWhat(index - 1, in: passage) { return false }
    return !Reduplication.allows(word, in: language) && !around.contains(word)
      && !Reduplication.isParticle(word, after: around[0], in: language)
  }

  /// Whether “what” stands at most three words before that at `index`, as in “what it does does not
  /// matter”.
  private static func followsWhat(_ index: Int, in passage: ProsePassage) -> Bool {
    passage.words[max(passage.words.startIndex, index - 3)..<index].contains {
      passage.string($0.range).lowercased() == "what"
    }
  }

  /// Whether `gap` is one or two spaces or a line end; a wider one stands between columns.
  private static func isSpace(_ gap: ByteRange, in text: ByteView) -> Bool {
    (1...2).contains(gap.count) && text[gap].buffer.allSatisfy(\.isSpaceOrLineFeed)
  }

  /// Whether the words of `range` belong to a compound ("a plug-in in the list") or are all of a
  /// quotation (“done done”).
  private static func isPartOfMore(_ range: ByteRange, in passage: ProsePassage) -> Bool {
    let before = passage.character(before: range.start)
    let after = passage.character(at: range.end)
    if before == "-" || after == "-" || before == "/" || after == "/" { return true }
    let isQuoted = ["“", "\"", "'", "‘", "«", "„"].contains(before)
    return isQuoted && ["”", "\"", "'", "’", "»", "“", ".", ",", "!", "?"].contains(after)
  }

  /// Whether one of the two is emphasized alone, as in "it may actually *actually* work", or is
  /// another word by its letter case and markup, as in "the **Name** name".
  private static func isEmphasized(
    _ first: Word, _ second: Word, in passage: ProsePassage
  ) -> Bool {
    let isOneAlike =
      first.traits.contains(.capitalized) == second.traits.contains(.capitalized)
    return passage.spans(from: first.range.start)
      .prefix { $0.text.start <= second.range.start }
      .contains { span in
        guard span.text == first.range || span.text == second.range else { return false }
        return !isOneAlike || span.kind == .strong || span.kind == .emphasis
      }
  }

  /// Whether capitals say that one of the two is a name: "Walla Walla", "the The Hague office".
  private static func isName(_ first: Word, _ second: Word) -> Bool {
    let capitals: Word.Traits = [.capitalized, .innerCapital]
    return second.traits.contains(.capitalized)
      || first.traits.intersection(capitals) != second.traits.intersection(capitals)
        && first.traits.contains(.innerCapital)
  }

  /// Whether a word, and a second one at `index`, have another before them or a bracket.
  private static func isWithin(_ first: Word, at index: Int, in passage: ProsePassage) -> Bool {
    passage.text[first.range.start - 1] == UInt8(ascii: "(")
      || passage.words.indices.contains(index - 2)
        && passage.words[index - 2].range.end + 1 == first.range.start
  }

  /// Whether the first is a name within a sentence, or a type in a declaration, and the second says
  /// of what kind it is: "the Class class". Short words are rather those of a title: "To Live By
  /// by".
  private static func isNameOfKind(
    _ first: Word, _ second: Word, at index: Int, in passage: ProsePassage
  ) -> Bool {
    first.traits.contains(.capitalized) && !second.traits.contains(.capitalized)
      && first.range.count > 3 && isWithin(first, at: index, in: passage)
  }
}
