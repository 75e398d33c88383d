import Lexicon
import RuleFormat
import ShippedLexicon
import SourceText

/// English as the dictionary has it that Vale comes with, for rules of a `.vale.ini` that name
/// none: the words of SCOWL up to its size 70 in American and British spelling, Roman numerals, and
/// a few hundred words of the trade. Others of the lexicon stay out.
struct EnglishDictionary: WordDictionary {
  func holds(_ word: [UInt8]) -> Bool {
    let facts = word.withUnsafeBufferPointer(ShippedLexicon.words.facts)
    if facts.level <= .common, !facts.locales.isEmpty, !facts.marks.contains(.fieldWord) {
      return true
    }
    let lower = word.lowercased
    return TradeWords.all.contains(word) || TradeWords.all.contains(lower)
      || RomanNumeral.isOne(lower)
  }

  func suggestions(for word: [UInt8]) -> [String] {
    let text = String(decoding: word, as: UTF8.self)
    let isTitled = text.first?.isUppercase == true
    return ShippedLexicon.words.corrections(
      of: text.lowercased(), within: CorrectionBounds(distance: 2), limit: 5
    )
    .map { isTitled ? $0.word.prefix(1).uppercased() + $0.word.dropFirst() : $0.word }
  }
}
