import Linting
import Markup
import SourceText
import TextAnalysis

/// A bracket or quotation mark that is opened and not closed, or closed and not opened.
enum UnbalancedPair: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.UnbalancedPair", level: .warning,
    summary: "A bracket or curly quotation mark without its counterpart.",
    why: """
      A bracket that is never closed leaves readers waiting for the end of an aside. Markers of
      lists, emoticons, half-open intervals and quotations or brackets that go on in the next
      paragraph are left alone, and so is a passage with more than one such mark: that is rather
      code or a drawing.
      """,
    examples: [
      .flagged("We met ⟦(⟧by chance in Paris."),
      .flagged("We met by chance⟦)⟧ in Paris."),
      .flagged("She said ⟦“⟧yes and left.", language: "en"),
      .flagged("The ⟦[⟧manual is there."),
      .flagged("We met by chance⟦)⟧ in Paris :)"),
      .accepted("Choose a) tea or b) coffee."),
      .accepted("That is nice :) and so is this (really)."),
      .accepted("Two of them (never mind which ;) ). Three of them (in Java :()."),
      .accepted("All numbers in [0, 1) are fine."),
      .accepted("Er sagte „ja“ und ging.", language: "de"),
      .accepted("“One paragraph of a long quotation.\n\n“And the last one.”", language: "en"),
      .accepted("It is 5” wide.", language: "en"),
      .accepted("Two marks, '(' and ']', were lost.", language: "en"),
    ])

  static let check = Rule.Check.prose(trigger: trigger, find)

  private static let trigger = ByteSet("()[]", leads: [0xC2, 0xE2, 0xE3, 0xEF])

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let marks = passage.marks
    guard marks.contains(where: { PairScanner.mayBePaired($0, in: passage.text) }) else { return }
    var scanner = PairScanner(pairs(of: passage))
    let loners = scanner.loners(among: marks, of: passage.text)
    if loners.isEmpty { return }
    let mouths = mouths(besides: loners, in: passage)
    let mistakes = loners.filter { loner in
      !mouths.contains(passage.text[loner.range.start]) && !isMarker(loner, in: passage)
        && !isMeasure(loner, in: passage) && !isNamed(loner, in: passage)
    }
    guard mistakes.count == 1, let loner = mistakes.first, loner.range != passage.range,
      !isInterval(loner, among: loners)
    else { return }
    let pair = scanner.pairs[loner.pair]
    guard !isObscured(loner.isOpening ? pair.closing : pair.opening, in: passage),
      !goesOn(loner, pair, in: passage)
    else { return }
    let mark = passage.string(loner.range)
    report.add(
      passage.source(of: loner.range),
      loner.isOpening
        ? "This “\(mark)” is never closed." : "This “\(mark)” has no “\(pair.opening)” before it.")
  }

  /// Brackets and, where the passage has any, the curly marks of its language.
  private static func pairs(of passage: ProsePassage) -> [PairScanner.Pair] {
    guard let quotationMarks = quotationMarks(of: passage) else { return PairScanner.brackets }
    return PairScanner.brackets + [quotationMarks]
  }

  /// The curly marks of the passage's language, where opening and closing ones differ and the
  /// closing one is no apostrophe; nil also where none may be in it.
  private static func quotationMarks(of passage: ProsePassage) -> PairScanner.Pair? {
    guard passage.hasNonASCII, let language = passage.language,
      passage.marks.contains(where: {
        passage.text[$0] >= 0x80 && PairScanner.mayBePaired($0, in: passage.text)
      })
    else { return nil }
    guard let marks = LocaleFacts.quotationMarks(in: language),
      let opening = marks.opening.unicodeScalars.first,
      let closing = marks.closing.unicodeScalars.first, opening != closing, closing != "’"
    else { return nil }
    let pair = PairScanner.Pair(opening: opening, closing: closing)
    let isEnglishQuoting = closing == "“" && passage.holds("”")
    return isEnglishQuoting || PairScanner.brackets.contains(pair) ? nil : pair
  }

  /// The brackets that are mouths of emoticons somewhere and were taken for a counterpart, "(never
  /// mind ;) )", so that no bracket like it is known to be alone.
  private static func mouths(
    besides loners: [PairScanner.Loner], in passage: ProsePassage
  ) -> ByteSet {
    let alone = Set(loners.map(\.range.start))
    var mouths = ByteSet()
    for mark in passage.marks
    where passage.text[mark] & 0xFE == UInt8(ascii: "(")
      && isEmoticon(mouth: mark, in: passage.text) && !alone.contains(mark)
    {
      mouths.insert(passage.text[mark])
    }
    return mouths
  }

  /// Whether a mark is alone in quotes, which speak of the mark itself.
  private static func isNamed(_ loner: PairScanner.Loner, in passage: ProsePassage) -> Bool {
    guard let before = passage.character(before: loner.range.start),
      let after = passage.character(at: loner.range.end)
    else { return false }
    return ["'", "\"", "‘", "“"].contains(before) && ["'", "\"", "’", "”"].contains(after)
  }

  /// Whether a closing bracket belongs to a list marker ("a)", "1)") or an emoticon (":)").
  private static func isMarker(_ loner: PairScanner.Loner, in passage: ProsePassage) -> Bool {
    guard passage.text[loner.range.start] & 0xFE == UInt8(ascii: "(") else { return false }
    if isEmoticon(mouth: loner.range.start, in: passage.text) { return true }
    guard !loner.isOpening else { return false }
    var start = loner.range.start
    while let before = passage.character(before: start), Optional(before).isLetterOrNumber,
      loner.range.start - start < 4
    {
      start -= before.utf8.count
    }
    let isShort = start < loner.range.start && loner.range.start - start < 4
    return isShort && passage.character(before: start).isSpaceOrEdge
  }

  private static func isEmoticon(mouth: Int, in text: ByteView) -> Bool {
    let nose = text[mouth - 1] == UInt8(ascii: "-") || text[mouth - 1] == UInt8(ascii: "'")
    let eyes = text[nose ? mouth - 2 : mouth - 1]
    return [":", ";", "=", "^", "8", "\\", "_"].contains { $0 == Unicode.Scalar(eyes) }
  }

  /// Whether a closing quotation mark stands for inches or seconds.
  private static func isMeasure(_ loner: PairScanner.Loner, in passage: ProsePassage) -> Bool {
    !loner.isOpening && passage.text[loner.range.start] >= 0x80
      && passage.text[loner.range.start - 1].isASCIIDigit
  }

  /// Whether the counterpart may be hidden in a template tag, or in a URL that took it along.
  private static func isObscured(_ counterpart: Unicode.Scalar, in passage: ProsePassage) -> Bool {
    passage.spans.contains { span in
      guard span.kind == .opaque else { return false }
      let source = passage.post.source.bytes[span.source.start..<span.source.end]
      return source.first == UInt8(ascii: "{")
        || String(decoding: source, as: UTF8.self).unicodeScalars.contains(counterpart)
    }
  }

  /// Whether another kind of bracket ends what `loner` begins: "[0, 1)".
  private static func isInterval(
    _ loner: PairScanner.Loner, among loners: [PairScanner.Loner]
  ) -> Bool {
    loner.isOpening
      && loners.contains { !$0.isOpening && $0.pair != loner.pair && loner.range < $0.range }
  }

  /// Whether the counterpart stands in one of the blocks nearby, or a quotation goes on there:
  /// then the next paragraph begins with the same mark.
  private static func goesOn(
    _ loner: PairScanner.Loner, _ pair: PairScanner.Pair, in passage: ProsePassage
  ) -> Bool {
    let blocks = passage.post.document.prose.blocks
    let near =
      loner.isOpening
      ? blocks[min(passage.index + 1, blocks.count)..<min(passage.index + 13, blocks.count)]
      : blocks[max(passage.index - 12, 0)..<passage.index]
    let isContinued =
      loner.isOpening
      && near.first.map { passage.text.scalar(at: $0.text.start).value == pair.opening } ?? false
    return isContinued
      || near.contains { block in
        var scanner = PairScanner([pair])
        let marks = passage.post.document.prose.marks(of: block)
        return scanner.loners(among: marks, of: passage.text).contains {
          $0.isOpening != loner.isOpening || passage.text[loner.range.start] >= 0x80
        }
      }
  }
}
