package import SourceText

/// Cuts text into sentences.
///
/// The base is UAX #29 (SB5 to SB11), by character properties alone, so there is one path for all
/// scripts and nothing to open. Four things differ, as an editor wants them: a line end is a space;
/// a mark of Latin punctuation ends a sentence only before white space or the end; after a closing
/// quote, a small letter goes on with the sentence that holds the quotation; and abbreviations,
/// initials and the numbers of lists end nothing.
package struct SentenceCutter: Sendable {
  private let abbreviations: Abbreviations

  /// A cutter that knows the abbreviations of `language`; those of English where it is nil.
  package init(language: LanguageTag? = nil) {
    abbreviations = Abbreviations.of(language)
  }

  /// Appends the sentences of `range`, which is the text of one block, in bytes of `text`: each
  /// from its first character that is not white space to its last.
  package func appendSentences(
    of text: ByteView, in range: ByteRange, to sentences: inout [ByteRange]
  ) {
    let end = min(range.end, text.count)
    let scanner = SentenceScanner(text[ByteRange(0, end)])
    var start = scanner.skip(.space, from: min(range.start, end))
    var position = start
    while position < end {
      guard let mark = scanner.nextMark(from: position) else { break }
      if scanner.ends(at: mark), !continues(after: mark, from: start, scanner) {
        sentences.append(ByteRange(start, mark.closed))
        start = mark.next
      }
      position = max(mark.next, position + 1)
    }
    let last = scanner.trimEnd(from: start, to: end)
    if last > start { sentences.append(ByteRange(start, last)) }
  }

  /// Whether the sentence from `start` goes on after the full stop of an abbreviation.
  private func continues(
    after mark: SentenceMark, from start: Int, _ scanner: SentenceScanner
  ) -> Bool {
    guard mark.isSingleStop, mark.next < scanner.text.count else { return false }
    let token = scanner.token(before: mark.start, from: start)
    guard !token.isEmpty else { return false }
    if token.start == start, scanner.isNumber(token) { return true }
    return abbreviations.continues(
      after: scanner.string(token), before: scanner.string(scanner.word(at: mark.next)))
  }
}
