import Linting
import Markup
import SourceText
import TextAnalysis

/// A space between a word and the comma or full stop behind it.
enum SpaceBeforePunctuation: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.SpaceBeforePunctuation", level: .warning,
    summary: "A space before a comma, a full stop or another mark that closes up.",
    why: """
      Punctuation belongs to the word before it: with a space between, a line may begin with a
      comma. French sets a space before : ; ! and ?, so there these are left alone, and where the
      language is not known only commas and full stops are judged. Names such as .NET, emoticons,
      ellipses and operators are no punctuation.
      """,
    examples: [
      .flagged("Tea, coffee, etc.⟦  .⟧", fixed: "Tea, coffee, etc."),
      .flagged("One word⟦ ,⟧ and another.", fixed: "One word, and another."),
      .flagged("Use *data*⟦ ;⟧ it helps.", fixed: "Use *data*; it helps.", language: "en"),
      .flagged("Papers, books, etc.⟦  ,⟧ and more.", fixed: "Papers, books, etc., and more."),
      .flagged("Is that so⟦ ?⟧", fixed: "Is that so?", language: "en"),
      .accepted("It runs on .NET and reads .gitignore files."),
      .accepted("Well ... it works :) and we like it :smile:"),
      .accepted("Where `a` != `b` the two differ."),
      .accepted("C'est vrai ? Oui !", language: "fr"),
      .accepted("We use the ? operator.", language: "en"),
      .accepted(
        "Write class Pie : Cake, where T : Cake, or Pie(int size) : base(size).", language: "en"),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet(",.;:!?"), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let text = passage.text
    var end = passage.range.start
    for offset in passage.marks where offset > end {
      let before = text[offset - 1]
      guard before == UInt8(ascii: " ") || before == 0xA0, isMark(text[offset]),
        let mistake = mistake(markAt: offset, in: passage)
      else { continue }
      report.add(
        passage.source(of: mistake.range), mistake.message,
        fix: passage.fix(
          "Remove the space", .safe, replacing: mistake.range, with: mistake.replacement))
      end = mistake.range.end
    }
  }

  /// Whether the rule has something to say of the spaces before `offset`.
  static func reports(markAt offset: Int, in passage: ProsePassage) -> Bool {
    mistake(markAt: offset, in: passage) != nil
  }

  /// What is wrong at a mark, and what should stand there.
  private struct Mistake {
    /// The spaces and the marks.
    let range: ByteRange
    let replacement: String
    let message: String
  }

  private static func mistake(markAt offset: Int, in passage: ProsePassage) -> Mistake? {
    let text = passage.text
    let mark = text[offset]
    guard isMark(mark) else { return nil }
    let spaces = passage.spaces(before: offset)
    guard !spaces.isEmpty, !passage.isAtLineEdge(spaces), closesUp(mark, in: passage.language)
    else { return nil }
    var end = offset + 1
    while isExclamation(mark), isExclamation(text[end]) { end += 1 }
    guard passage.isContiguous(ByteRange(spaces.start, end)),
      isPunctuation(ByteRange(offset, end), in: passage),
      follows(spaces, mark: mark, in: passage)
    else { return nil }
    let range = ByteRange(spaces.start, end)
    let marks = passage.string(ByteRange(offset, end))
    if mark == UInt8(ascii: "."), text[spaces.start - 1] == mark {
      return Mistake(
        range: range, replacement: "", message: "Remove the second full stop and the space before.")
    }
    let joinsWords = mark == UInt8(ascii: ",") && passage.character(at: end).isLetter
    return Mistake(
      range: range, replacement: joinsWords ? marks + " " : marks,
      message: "Remove the space before “\(marks)”.")
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    default: isExclamation(byte)
    }
  }

  private static func isExclamation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// Whether `language` sets no space before `mark`.
  private static func closesUp(_ mark: UInt8, in language: LanguageTag?) -> Bool {
    if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") { return true }
    return language.map { !spacedLanguages.contains($0.language) } ?? false
  }

  /// French, Breton and Occitan set a space before “;”, “:”, “!” and “?”.
  private static let spacedLanguages: Set<String> = ["fr", "br", "oc"]

  /// Whether the marks of `range` end a word or sentence by what comes behind them, and are no
  /// name, emoticon or operator.
  private static func isPunctuation(_ range: ByteRange, in passage: ProsePassage) -> Bool {
    let mark = passage.text[range.start]
    guard let next = passage.character(at: range.end), !next.isWhitespace else {
      return !mark.endsSentence || isSentenceEnd(range, in: passage)
    }
    switch mark {
    case UInt8(ascii: ","): return Optional(next).isLetter || isClosing(next)
    default: return mark.endsSentence && isClosing(next)
    }
  }

  /// Whether a capital, or nothing, follows the marks of `range`: "the ? operator" goes on.
  private static func isSentenceEnd(_ range: ByteRange, in passage: ProsePassage) -> Bool {
    let isCoalescing = passage.text.starts(with: "??", at: range.start) && range.count == 2
    guard !isCoalescing else { return false }
    var offset = range.end
    while let next = passage.character(at: offset), next.isWhitespace {
      offset += next.utf8.count
    }
    guard let next = passage.character(at: offset) else { return true }
    let isFullStop = passage.text[range.start] == UInt8(ascii: ".")
    if next.properties.isAlphabetic {
      return next.properties.isUppercase || isFullStop && !next.isCased
    }
    return next != "." && next != "-" && next != "="
  }

  /// Whether what stands before `spaces` can be followed by punctuation.
  private static func follows(
    _ spaces: ByteRange, mark: UInt8, in passage: ProsePassage
  ) -> Bool {
    guard let before = passage.character(before: spaces.start) else { return false }
    switch before {
    case ".":
      return !isExclamation(mark) && passage.character(before: spaces.start - 1).isLetter
    case "\u{FFFC}":
      return isCode(endingAt: spaces.start, in: passage)
    case "+", "#", "%":
      let earlier = passage.character(before: spaces.start - 1)
      return earlier.isLetterOrNumber || earlier == "+"
    case "\"", "'":
      // Compilers write 'name' : message.
      return mark != UInt8(ascii: ":") && passage.character(at: spaces.end + 1) != before
    default:
      let isRatio =
        mark == UInt8(ascii: ":") && before.properties.numericType != nil
      return !isRatio && (Optional(before).isLetterOrNumber || isClosing(before))
        && !isMentioned(after: spaces.start, in: passage)
        && !isTernary(mark, at: spaces.end, in: passage)
        && !isDeclaration(mark, after: spaces.start, in: passage)
    }
  }

  /// Whether a colon stands between a type of code and what it is made from: `class Pie : Cake`.
  private static func isDeclaration(
    _ mark: UInt8, after end: Int, in passage: ProsePassage
  ) -> Bool {
    guard mark == UInt8(ascii: ":") else { return false }
    if passage.text[end - 1] == UInt8(ascii: ")") {
      let colon = passage.spaces(from: end).end
      let next = passage.spaces(from: colon + 1).end
      return passage.text.starts(with: "base(", at: next)
        || passage.text.starts(with: "this(", at: next)
    }
    let name = word(before: end, in: passage)
    let keyword = passage.string(word(before: name.start - 1, in: passage))
    return keywords.contains(keyword) || isNameOfCode(name, in: passage)
  }

  private static let keywords = WordSet("class interface struct enum where")

  /// Whether a word is written as only code is: `cake_is_eaten`.
  private static func isNameOfCode(_ word: ByteRange, in passage: ProsePassage) -> Bool {
    passage.text.firstIndex(of: UInt8(ascii: "_"), from: word.start, to: word.end) < word.end
  }

  /// The letters of ASCII, digits and underscores before `end`.
  private static func word(before end: Int, in passage: ProsePassage) -> ByteRange {
    let end = max(end, passage.range.start)
    let start = passage.text.startOfRun(before: end, downTo: passage.range.start) {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_")
    }
    return ByteRange(start, end)
  }

  /// Whether a `?` or `:` is one half of the operator `? :`.
  private static func isTernary(_ mark: UInt8, at offset: Int, in passage: ProsePassage) -> Bool {
    let reach = 48
    switch mark {
    case UInt8(ascii: "?"):
      let end = min(offset + reach, passage.range.end)
      return (offset..<end).contains { passage.text.starts(with: " : ", at: $0) }
    case UInt8(ascii: ":"):
      let start = max(offset - reach, passage.range.start)
      return (start..<offset).contains { passage.text.starts(with: " ? ", at: $0) }
    default: return false
    }
  }

  /// Whether the word before says that the mark itself is meant: "the ! macro", "a ; or two".
  private static func isMentioned(after end: Int, in passage: ProsePassage) -> Bool {
    mentioning.contains(passage.string(word(before: end, in: passage)).lowercased())
  }

  private static let mentioning = WordSet(
    "a an and called character of or operator symbol the use using with")

  private static func isCode(endingAt end: Int, in passage: ProsePassage) -> Bool {
    passage.spans(from: end - 3).prefix { $0.text.start < end }
      .contains { $0.kind == .code && $0.text.end == end }
  }

  private static func isClosing(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case ")", "]", "\"", "'", "”", "’", "»", "…": true
    default: false
    }
  }
}
