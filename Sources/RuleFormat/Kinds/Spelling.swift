import SourceText

/// `extends: spelling`: reports words that no dictionary holds.
package struct Spelling: Sendable {
  /// Names of dictionaries: `en_GB` is `en_GB.dic` with `en_GB.aff`.
  package var dictionaries: [LocatedText] = []
  /// The folder that they lie in.
  package var dicpath: LocatedText?
  /// The files of one dictionary, instead.
  package var aff: LocatedText?
  package var dic: LocatedText?
  /// Whether the default dictionary is asked too.
  package var append = false
  /// Switches the default filters off.
  package var custom = false
  /// Words that match one of these are not checked.
  package var filters: [LocatedText] = []
  /// Files with words that are right.
  package var ignore: [LocatedText] = []
  /// Whether it is the rule that Vale comes with, which asks every dictionary it finds.
  package var isDefault = false
}

extension Spelling {
  init(isDefault: Bool) { self.isDefault = isDefault }

  init(reading keys: inout MappingReader) {
    dictionaries = keys.strings("dictionaries")
    dicpath = keys.string("dicpath")
    aff = keys.string("aff")
    dic = keys.string("dic")
    append = keys.bool("append")
    custom = keys.bool("custom")
    filters = keys.strings("filters")
    ignore = keys.strings("ignore")
    // Vale reads these two and does nothing with them.
    _ = keys.strings("exceptions")
    _ = keys.number("threshold")
  }

  func compile(_ compiler: inout RuleCompiler) -> (any DeclaredCheck)? {
    guard let dictionaries = compiler.dictionaries(for: self) else { return nil }
    var filter: PatternSetNumber?
    if !filters.isEmpty {
      var source = PatternSource(choices: filters)
      source.isMultiline = false
      filter = compiler.addOwn(source)
    }
    let accepted = compiler.acceptedWords()
    return SpellingCheck(
      dictionaries: dictionaries, filter: filter, skipsNames: !custom, accepted: accepted.words,
      phrases: accepted.phrases)
  }
}

private struct SpellingCheck: DeclaredCheck {
  let dictionaries: [any WordDictionary]
  let filter: PatternSetNumber?
  /// Whether words that look like names or are not of letters alone are let pass.
  let skipsNames: Bool
  let accepted: PatternSetNumber?
  /// Accepted terms of several words, whose words are right only there.
  let phrases: PatternSetNumber?

  func check(_ unit: TextUnit, _ context: inout CheckContext) {
    var spared: [ByteRange] = []
    if let phrases {
      var search = context.search(phrases, in: unit.text, unit.range)
      while let phrase = search.next() { spared.append(phrase.range) }
    }
    for token in SpellingTokens(unit.text, unit.range) where !isFiltered(token, unit, context) {
      let word = SpellingTokens.word(token, in: unit.text)
      if dictionaries.contains(where: { $0.holds(word) }) { continue }
      if accepted.map({ context.matches($0, unit.text, token) }) == true { continue }
      if spared.contains(where: { $0.contains(token) }) { continue }
      context.add(
        token, in: unit, [.text(String(decoding: word, as: UTF8.self))],
        replacements: suggestions(for: word, context))
    }
  }

  private func suggestions(for word: [UInt8], _ context: CheckContext) -> [String] {
    guard case .suggest? = context.rule.action else { return [] }
    return dictionaries.lazy.map { $0.suggestions(for: word) }.first { !$0.isEmpty } ?? []
  }

  private func isFiltered(_ token: ByteRange, _ unit: TextUnit, _ context: CheckContext) -> Bool {
    if skipsNames, Self.isName(token, in: unit.text) { return true }
    return filter.map { context.matches($0, unit.text, token) } ?? false
  }

  /// Vale's default filters: what holds anything but letters of ASCII, `_` and `'`, what ends in a
  /// capital, and a word with capitals inside.
  private static func isName(_ token: ByteRange, in text: ByteView) -> Bool {
    var state = 0
    for offset in token.start..<token.end {
      let byte = text[offset]
      let isUpper = byte.isASCIIUppercase
      let isLower = byte.isASCIILowercase
      guard isUpper || isLower || byte == 0x5F || byte == 0x27 else { return true }
      // A capital, small letters, capitals, and one character more.
      switch state {
      case 0 where isUpper: state = 1
      case 1 where isLower: state = 2
      case 1 where !isUpper, 2 where byte == 0x27: state = 0
      case 2 where isUpper: state = 3
      case 2 where byte == 0x5F: state = 0
      case 3: return byte != 0x27 || isName(ByteRange(offset, token.end), in: text)
      default: break
      }
    }
    return text[token.end - 1].isASCIIUppercase
  }
}
