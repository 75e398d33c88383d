import SourceText

/// `extends: conditional`: reports `first` where no `second` vouches for it.
package struct Conditional: Sendable {
  package var first: LocatedText
  package var second: LocatedText
  package var exceptions: [LocatedText] = []
  package var vocab = true
}

extension Conditional {
  init?(reading keys: inout MappingReader) {
    let first = keys.requiredString("first")
    let second = keys.requiredString("second")
    exceptions = keys.strings("exceptions")
    vocab = keys.bool("vocab", default: true)
    // Vale reads it and does nothing with it.
    _ = keys.bool("ignorecase")
    guard let first, let second else { return nil }
    self.first = first
    self.second = second
  }

  func compile(_ compiler: inout RuleCompiler) -> any DeclaredCheck {
    var antecedent = PatternSource(choices: [first])
    antecedent.isMultiline = false
    var consequent = PatternSource(choices: [second])
    consequent.isMultiline = false
    return ConditionalCheck(
      first: compiler.addShared(antecedent, readsEveryText: true),
      second: compiler.addExpression(consequent),
      exceptions: compiler.exceptions(exceptions, vocabulary: vocab))
  }
}

private struct ConditionalCheck: DeclaredCheck {
  let first: Int
  let second: PatternSetNumber?
  let exceptions: Exceptions

  func check(_ unit: TextUnit, _ context: inout CheckContext) {
    guard let second else { return }
    let pool = context.pools[second.number]
    let groups = pool.groupCount(0)
    var position = unit.range.start
    while position <= unit.range.end,
      let match = pool.find(0, in: unit.text, unit.range, from: position)
    {
      // Without a group any `second` in the text vouches for all of it.
      if groups == 0 { return }
      for group in 1...groups {
        guard let range = pool.group(group, ofLast: 0), !range.isEmpty else { continue }
        context.memory[context.number, default: []].insert(unit.text.string(range))
      }
      position = match.isEmpty ? match.end + 1 : match.end
    }
    var search = context.search(first, in: unit)
    while let match = search.next() {
      let isDefined =
        context.memory[context.number]?.contains(unit.text.string(match.range)) ?? false
      if isDefined || exceptions.excuse(match.range, in: unit, context) { continue }
      context.add(match.range, in: unit)
    }
  }
}
