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
    var walk = Walk()
    // The tokens of most such rules are all words there are, which need no search.
    if let runs = context.runs(list, in: unit) {
      var position = unit.range.start
      while let match = runs.find(in: unit.text, unit.range, from: position) {
        position = match.end
        meet(match, on: &walk, unit, &context)
      }
    } else {
      var search = context.search(list, in: unit)
      while let match = search.next() { meet(match.range, on: &walk, unit, &context) }
    }
  }

  /// What is known on the way from token to token.
  private struct Walk {
    /// The last one.
    var previous: ByteRange?
    /// How many were repeated since something was reported.
    var count = 0
  }

  private func meet(
    _ match: ByteRange, on walk: inout Walk, _ unit: TextUnit, _ context: inout CheckContext
  ) {
    let current = unit.text.trimmed(match)
    defer { walk.previous = current }
    guard let before = walk.previous, isRepeated(unit.text, before, current) else { return }
    walk.count += 1
    let range = ByteRange(before.start, match.end)
    // The end of a sentence between the two makes them two words.
    if walk.count > rule.max, !endsSentence(unit.text, ByteRange(before.end, current.start)),
      !exceptions.excuse(range, in: unit, context)
    {
      context.add(range, in: unit, [.text(unit.text.string(current))])
      walk.count = 0
    }
  }

  private func isRepeated(_ text: ByteView, _ a: ByteRange, _ b: ByteRange) -> Bool {
    guard a.count == b.count, !a.isEmpty else { return false }
    for offset in 0..<a.count {
      let (x, y) = (text[a.start + offset], text[b.start + offset])
      let isEqual = rule.ignorecase ? x.asciiLowercased == y.asciiLowercased : x == y
      if !isEqual { return false }
    }
    return !rule.alpha || text.string(b).unicodeScalars.allSatisfy(\.properties.isAlphabetic)
  }

  private func endsSentence(_ text: ByteView, _ gap: ByteRange) -> Bool {
    for index in gap.start..<gap.end where [0x2E, 0x21, 0x3F].contains(text[index]) { return true }
    return false
  }
}
