import SourceText

/// `extends: consistency`: reports a post that uses both forms of a pair.
package struct Consistency: Sendable {
  package var either: [(first: LocatedText, second: LocatedText)] = []
  package var ignorecase = false
  package var nonword = false
}

extension Consistency {
  init(reading keys: inout MappingReader) {
    either = keys.pairs("either").map { ($0.key, $0.value) }
    ignorecase = keys.bool("ignorecase")
    nonword = keys.bool("nonword")
    keys.require("either", isMissing: either.isEmpty, "A “consistency” rule needs “either”.")
  }

  func compile(_ compiler: inout RuleCompiler) -> any DeclaredCheck {
    let lists = either.map { pair in
      var source = PatternSource(choices: [pair.first, pair.second])
      source.ignoresCase = ignorecase
      source.isWholeWords = !nonword
      return compiler.addShared(source)
    }
    return ConsistencyCheck(lists: lists)
  }
}

private struct ConsistencyCheck: DeclaredCheck {
  /// One for each pair.
  let lists: [Int]

  func check(_ unit: TextUnit, _ context: inout CheckContext) {
    for (pair, list) in lists.enumerated() {
      var search = context.search(list, in: unit)
      var last: ByteRange?
      while let match = search.next() {
        context.memory[context.number, default: []].insert("\(pair) \(match.choice)")
        last = match.range
      }
      // The place is the last match of the block with which both forms have been seen.
      if let last, let seen = context.memory[context.number],
        seen.isSuperset(of: ["\(pair) 0", "\(pair) 1"])
      {
        context.add(last, in: unit)
      }
    }
  }
}
