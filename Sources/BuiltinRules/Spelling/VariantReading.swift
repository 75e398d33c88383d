import Lexicon
import Linting
import ShippedLexicon
import SourceText
import TextAnalysis

/// A word of a post that is spelled otherwise in another variant of English.
struct VariantReading {
  let passage: ProsePassage
  /// Without a possessive ending, in the prose.
  let range: ByteRange
  /// As written.
  let form: String
  let entry: VariantTable.Entry

  /// Nil for a name, a quotation and what the house writes so; and for words of two letters, which
  /// are rather abbreviations (“eq”, “ax”).
  init?(_ sighting: WordSighting, in post: SightedPost) {
    guard sighting.facts.marks.isDisjoint(with: .name) else { return nil }
    passage = post.passage(of: sighting)
    range = Self.stem(of: post.range(of: sighting), in: post.text)
    form = passage.string(range)
    guard range.count > 2 else { return nil }
    let lowercased = form.lowercased()
    guard let entry = ShippedLexicon.variants.entry(for: lowercased) else { return nil }
    self.entry = entry
    guard !Self.isName(sighting, range, in: post, passage),
      passage.standsAlone(post.range(of: sighting), inCompounds: true), !passage.isQuoted(range),
      !passage.isMarkedForeign(range), !passage.isConfirmed(range),
      !post.post.acceptedWords.contains(form)
    else { return nil }
  }

  /// Reports the word with its corrections, best first; with several to choose from there is no
  /// fix. `message` is given the choice.
  func report(
    _ corrections: [String], _ message: (String) -> String, _ report: inout Report
  ) {
    let cased = corrections.map { LetterCase(form).applied(to: $0) }
    guard let best = cased.first else { return }
    let fix = passage.fix("Write “\(best)”", .review, replacing: range, with: best)
    report.add(
      passage.source(of: range), message(cased.joined(separator: "” or “")),
      fix: cased.count == 1 ? fix : nil, alternatives: cased.count == 1 ? [] : cased)
  }

  /// Without `'s` or `’s`.
  private static func stem(of range: ByteRange, in text: ByteView) -> ByteRange {
    guard text[range.end - 1] | 0x20 == UInt8(ascii: "s") else { return range }
    if text[range.end - 2] == UInt8(ascii: "'") { return ByteRange(range.start, range.end - 2) }
    if range.count > 4, text.starts(with: "’", at: range.end - 4) {
      return ByteRange(range.start, range.end - 4)
    }
    return range
  }

  /// Whether capitals say that the word is a name or a part of one.
  private static func isName(
    _ sighting: WordSighting, _ range: ByteRange, in post: SightedPost, _ passage: ProsePassage
  ) -> Bool {
    let traits = post.post.words[sighting.word].traits
    if traits.contains(.innerCapital) { return true }
    let next = sighting.word + 1
    let isNextCapital =
      passage.words.indices.contains(next) && passage.words[next].traits.contains(.capitalized)
    if traits.contains(.capitalized) {
      return isNextCapital || !passage.isSentenceStart(range.start)
    }
    return false
  }
}
