extension Lexicon {
  /// The words, with their facts, that have the letters of `word` in its order, each once or twice
  /// wherever it stands there once or twice. `word` must be in small letters of ASCII.
  ///
  /// Which letters are doubled is what writers know least of a word, and the more of them there
  /// are, the more slips a spelling takes: "reccomend" and "beggining" are two away from what they
  /// mean.
  package func words(withLettersOf word: String) -> [(word: String, facts: WordFacts)] {
    var letters: [UInt8] = []
    for letter in word.utf8 where letter != letters.last { letters.append(letter) }
    guard letters.count <= WordSymbols.longest else { return [] }
    var found: [(word: String, facts: WordFacts)] = []
    var waiting = [(node: graph.root, read: 0, spelled: [UInt8]())]
    while let step = waiting.popLast() {
      guard step.read < letters.count else {
        let facts = graph.facts(at: step.node)
        if facts.isKnown { found.append((WordSymbols.text(step.spelled), facts)) }
        continue
      }
      let letter = letters[step.read]
      guard let once = graph.target(from: step.node, letter) else { continue }
      waiting.append((once, step.read + 1, step.spelled + [letter]))
      if let twice = graph.target(from: once, letter) {
        waiting.append((twice, step.read + 1, step.spelled + [letter, letter]))
      }
    }
    return found
  }
}
