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

/// Roman numerals below four hundred, in small letters.
enum RomanNumeral {
  static func isOne(_ word: [UInt8]) -> Bool {
    guard !word.isEmpty, word.count <= 12 else { return false }
    var rest = word.drop { $0 == UInt8(ascii: "c") }
    guard word.count - rest.count <= 3 else { return false }
    take(&rest, one: "x", five: "l", ten: "c")
    take(&rest, one: "i", five: "v", ten: "x")
    return rest.isEmpty
  }

  /// Takes off what one digit is written as.
  private static func take(
    _ rest: inout ArraySlice<UInt8>, one: Unicode.Scalar, five: Unicode.Scalar, ten: Unicode.Scalar
  ) {
    let (one, five, ten) = (UInt8(ascii: one), UInt8(ascii: five), UInt8(ascii: ten))
    if rest.starts(with: [one, ten]) || rest.starts(with: [one, five]) {
      rest = rest.dropFirst(2)
      return
    }
    if rest.first == five { rest = rest.dropFirst() }
    var count = 0
    while count < 3, rest.first == one {
      rest = rest.dropFirst()
      count += 1
    }
  }
}
