/// Walks all words near to a written one: the automaton of words under the restricted
/// Damerau–Levenshtein distance, depth first, with a bound on slips.
///
/// Only paths of the automaton are walked, so that of some 60 n strings at distance 1 of a word of
/// n letters a few dozen steps are left.
struct CorrectionSearch {
  private let graph: WordGraph
  private let written: [UInt8]
  private let bounds: CorrectionBounds
  /// What is still to be walked; the order is of no account.
  private var waiting: [Step] = []
  /// The letters on the way to the step at hand.
  private var letters = [UInt8](repeating: 0, count: WordSymbols.longest + 3)
  private var found: [String: Correction] = [:]

  private struct Step {
    var node: UInt32
    /// How much of the written word is accounted for.
    var read: Int
    var slips: Int
    var cost: Int
    /// How many letters lead here; the last ones are `new`.
    var depth: Int
    var new: (UInt8, UInt8)
  }

  init(_ graph: WordGraph, of word: UnsafeBufferPointer<UInt8>, within bounds: CorrectionBounds) {
    self.graph = graph
    self.bounds = bounds
    written = word.count <= WordSymbols.longest ? Array(word) : []
  }

  mutating func run() -> [Correction] {
    guard !written.isEmpty else { return [] }
    waiting = [Step(node: graph.root, read: 0, slips: 0, cost: 0, depth: 0, new: (0, 0))]
    while let step = waiting.popLast() {
      if step.depth > 1 { letters[step.depth - 2] = step.new.0 }
      if step.depth > 0 { letters[step.depth - 1] = step.new.1 }
      if step.read == written.count { finish(step) }
      readOn(from: step)
    }
    return Array(found.values)
  }

  private mutating func finish(_ step: Step) {
    let facts = graph.facts(at: step.node)
    guard facts.isKnown, step.slips > 0 else { return }
    note(letters[..<step.depth], facts, cost: step.cost)
  }

  private mutating func note(_ symbols: ArraySlice<UInt8>, _ facts: WordFacts, cost: Int) {
    let word = WordSymbols.text(symbols)
    if let old = found[word], old.slipCost <= cost { return }
    found[word] = Correction(word: word, facts: facts, slipCost: cost)
  }

  /// Goes on from a step after the last slip that is allowed, from where all must be as written. Of
  /// some hundred such steps three are left after one letter.
  private mutating func follow(_ step: Step) {
    var node = step.node
    for index in step.read..<written.count {
      guard let next = graph.target(from: node, written[index]) else { return }
      node = next
    }
    let facts = graph.facts(at: node)
    guard facts.isKnown else { return }
    var symbols = letters[..<step.depth]
    if step.depth > 1 { symbols[step.depth - 2] = step.new.0 }
    if step.depth > 0 { symbols[step.depth - 1] = step.new.1 }
    note(symbols + written[step.read...], facts, cost: step.cost)
  }

  /// Takes each edge, as the letter that is written and as one that should have been.
  private mutating func readOn(from step: Step) {
    let here = letter(step.read)
    let next = letter(step.read + 1)
    let previous = step.read > 0 ? written[step.read - 1] : 0
    let maySlip =
      step.slips < bounds.distance && step.read >= bounds.intact
      && step.depth <= WordSymbols.longest
    let start = step.read == 0 ? Slip.atStart : 0
    if maySlip, here != 0 {
      add(
        step, step.node, reading: 1, cost: start + Slip.extra(here, after: previous, before: next))
    }
    var number = step.node
    while true {
      let edge = graph.edge(number)
      number += 1
      if edge.symbol == here, here != 0 {
        add(step, edge.target, reading: 1, letter: edge.symbol)
      } else if maySlip, Self.isLetter(edge.symbol) {
        if here != 0 {
          let cost = start + Slip.wrong(here, for: edge.symbol)
          add(step, edge.target, reading: 1, letter: edge.symbol, cost: cost)
        }
        if edge.symbol == next, let target = graph.target(from: edge.target, here) {
          add(
            step, target, reading: 2, letters: (edge.symbol, here), count: 2,
            cost: start + Slip.swap)
        }
      }
      if maySlip, Self.isLetter(edge.symbol) {
        let cost = Slip.missing(edge.symbol, after: previous, before: here)
        add(step, edge.target, reading: 0, letter: edge.symbol, cost: start + cost)
      }
      if edge.isLast { return }
    }
  }

  private mutating func add(
    _ step: Step, _ node: UInt32, reading count: Int, letter: UInt8, cost: Int? = nil
  ) {
    // The letter before stays in its place.
    let before = step.depth > 0 ? letters[step.depth - 1] : 0
    add(step, node, reading: count, letters: (before, letter), count: 1, cost: cost)
  }

  private mutating func add(_ step: Step, _ node: UInt32, reading count: Int, cost: Int) {
    let last = step.depth > 0 ? letters[step.depth - 1] : 0
    let before = step.depth > 1 ? letters[step.depth - 2] : 0
    add(step, node, reading: count, letters: (before, last), count: 0, cost: cost)
  }

  private mutating func add(
    _ step: Step, _ node: UInt32, reading: Int, letters: (UInt8, UInt8), count: Int, cost: Int?
  ) {
    let next = Step(
      node: node, read: step.read + reading, slips: step.slips + (cost == nil ? 0 : 1),
      cost: step.cost + (cost ?? 0), depth: step.depth + count, new: letters)
    guard next.cost <= bounds.slipCost else { return }
    if next.slips == bounds.distance { follow(next) } else { waiting.append(next) }
  }

  private func letter(_ index: Int) -> UInt8 { index < written.count ? written[index] : 0 }

  /// Whether a slip may bring this symbol: a small letter of ASCII or an apostrophe.
  private static func isLetter(_ symbol: UInt8) -> Bool {
    symbol &- 0x61 < 26 || symbol == UInt8(ascii: "'")
  }
}
