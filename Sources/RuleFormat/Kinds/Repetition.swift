import SourceText

/// `extends: repetition`: reports a match of its tokens that follows an equal one.
package struct Repetition: Sendable {
  package var tokens: [LocatedText] = []
  /// How many repetitions are let pass.
  package var max = 0
  package var ignorecase = false
  /// Counts only what is made of letters.
  package var alpha = false
  package var exceptions: [LocatedText] = []
  package var vocab = true
}

extension Repetition {
  init(reading keys: inout MappingReader) {
    tokens = keys.strings("tokens")
    max = keys.integer("max")
    ignorecase = keys.bool("ignorecase")
    alpha = keys.bool("alpha")
    exceptions = keys.strings("exceptions")
    vocab = keys.bool("vocab", default: true)
    keys.require("tokens", isMissing: tokens.isEmpty, "A “repetition” rule needs “tokens”.")
  }

  func compile(_ compiler: inout RuleCompiler) -> any DeclaredCheck {
    var source = PatternSource(choices: tokens)
    source.ignoresCase = ignorecase
    source.isMultiline = false
    return RepetitionCheck(
      list: compiler.addShared(source), rule: self,
      exceptions: compiler.exceptions(exceptions, vocabulary: vocab))
  }
}

private struct RepetitionCheck: DeclaredCheck {
  let list: Int
  let rule: Repetition
  let exceptions: Exceptions

  func check(_ unit: TextUnit, _ context: inout CheckContext) {
    var search = context.search(list, in: unit)
    var previous: ByteRange?
    var count = 0
    while let match = search.next() {
      let current = unit.text.trimmed(match.range)
      if let before = previous, isRepeated(unit.text, before, current) {
        count += 1
        let range = ByteRange(before.start, match.range.end)
        // The end of a sentence between the two makes them two words.
        if count > rule.max, !endsSentence(unit.text, ByteRange(before.end, current.start)),
          !exceptions.excuse(range, in: unit, context)
        {
          context.add(range, in: unit, [.text(unit.text.string(current))])
          count = 0
        }
      }
      previous = current
    }
  }

  private func isRepeated(_ text: ByteView, _ a: ByteRange, _ b: ByteRange) -> Bool {
    guard a.count == b.count, !a.isEmpty else { return false }
    for offset in 0..<a.count {
      let (x, y) = (text[a.start + offset], text[b.start + offset])
      let isEqual = rule.ignorecase ? ASCIIFold.lower(x) == ASCIIFold.lower(y) : x == y
      if !isEqual { return false }
    }
    return !rule.alpha || text.string(b).unicodeScalars.allSatisfy(\.properties.isAlphabetic)
  }

  private func endsSentence(_ text: ByteView, _ gap: ByteRange) -> Bool {
    for index in gap.start..<gap.end where [0x2E, 0x21, 0x3F].contains(text[index]) { return true }
    return false
  }
}
