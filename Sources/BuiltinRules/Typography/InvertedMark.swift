import Linting
import SourceText
import TextAnalysis

/// A Spanish question or exclamation without the mark that opens it.
enum InvertedMark: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.InvertedMark", level: .warning,
    summary: "A Spanish question or exclamation without its opening ¿ or ¡.",
    why: """
      Spanish opens questions and exclamations as well as it closes them, wherever in the sentence
      they begin. Names such as Yahoo! that go on in small letters, a mark in brackets and text
      between quotation marks are left alone.
      """,
    languages: ["es"],
    examples: [
      .flagged("Qué hora es⟦?⟧", language: "es"),
      .flagged("Hola, cómo estás⟦?⟧ Bien.", language: "es"),
      .flagged("Muchas gracias⟦!⟧", language: "es"),
      .accepted("¿Qué hora es? ¡Muchas gracias!", language: "es"),
      .accepted("Si llueve, ¿qué hacemos? ¡¡Nada!!", language: "es"),
      .accepted("Buscamos en Yahoo! Finance y en la web (?).", language: "es"),
      .accepted("Cannot read it. Does the file exist?", language: "es"),
      .accepted("Preguntó: “What is it?” y salió.", language: "es"),
      .accepted("What time is it?", language: "en"),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet("?!"), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let text = passage.text
    var isOpen = false
    var end = passage.range.start
    for offset in passage.marks where offset >= end {
      if passage.character(at: offset) == "¿" || passage.character(at: offset) == "¡" {
        isOpen = true
      }
      end = offset
      while text[end] == UInt8(ascii: "?") || text[end] == UInt8(ascii: "!") { end += 1 }
      let closing = ByteRange(offset, end)
      guard !closing.isEmpty else { continue }
      if !isOpen, closesSentence(closing, in: passage) {
        let sign = text[closing.start] == UInt8(ascii: "?") ? "¿" : "¡"
        report.add(
          passage.source(of: closing),
          "Open the \(sign == "¿" ? "question" : "exclamation") with “\(sign)”.")
      }
      isOpen = false
    }
  }

  /// Whether a word stands before the marks, and behind them a new sentence or nothing.
  private static func closesSentence(_ marks: ByteRange, in passage: ProsePassage) -> Bool {
    guard passage.character(before: marks.start).isCasedLetter, !isName(marks, in: passage),
      !isEnglish(passage)
    else { return false }
    let next = passage.spaces(from: marks.end).end
    let after = passage.character(at: next)
    guard after != nil, after != "\n" else { return true }
    return next > marks.end && after.isLetter && !after.isSmallLetter
  }

  /// Whether an exclamation mark follows a capitalized word within a sentence: “Yahoo!”.
  private static func isName(_ marks: ByteRange, in passage: ProsePassage) -> Bool {
    guard passage.text[marks.start] == UInt8(ascii: "!"), marks.count == 1,
      let word = passage.words.last(where: { $0.range.end == marks.start })
    else { return false }
    return word.traits.contains(.capitalized) && word.range.start > passage.range.start
      && !passage.isAtLineEdge(marks)
  }

  /// Whether the passage has not been translated, as messages of programs often are not.
  private static func isEnglish(_ passage: ProsePassage) -> Bool {
    let commonest = { (language: String) in
      passage.words.count {
        StopWords.contains(passage.string($0.range), in: LanguageTag(language: language))
      }
    }
    return commonest("en") > commonest("es")
  }
}
