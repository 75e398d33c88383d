/// Walks all words near to a written one: the automaton of words under the restricted
/// Damerau–Levenshtein distance, depth first, with a bound on slips.
///
/// Only paths of the automaton are walked, so that of some 60 n strings at distance 1 of a word of
/// n letters a few dozen steps are left.
struct CorrectionSearch {
  private let graph: WordGraph
  /// The symbols of the written word, and the one that ends words: its edge leads to their facts.
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
    var read = 0
    var slips = 0
    var cost = 0
    /// How many letters lead here; the last ones are `new`.
    var depth = 0
    var new: (UInt8, UInt8) = (0, 0)

    mutating func add(_ letter: UInt8) {
      new = (new.1, letter)
      depth += 1
    }
  }

  init(_ graph: WordGraph, of word: UnsafeBufferPointer<UInt8>, within bounds: CorrectionBounds) {
    self.graph = graph
    self.bounds = bounds
    written = (word.count <= WordSymbols.longest ? Array(word) : []) + [WordSymbols.end]
  }

  mutating func run() -> [Correction] {
    guard written.count > 1 else { return [] }
    waiting = [Step(node: graph.root)]
    while let step = waiting.popLast() {
      if step.depth > 1 { letters[step.depth - 2] = step.new.0 }
      if step.depth > 0 { letters[step.depth - 1] = step.new.1 }
      readOn(from: step)
    }
    return Array(found.values)
  }

  /// Takes what is written as it is, and in its place each slip that is still allowed.
  private mutating func readOn(from step: Step) {
    let place = SlipPlace(in: written, at: step.read)
    if !place.isEnd, let target = graph.target(from: step.node, place.here) {
      var next = step
      next.node = target
      next.read += 1
      next.add(place.here)
      waiting.append(next)
    } else if place.isEnd, step.slips > 0, let facts = facts(from: step.node, step.read) {
      note(step, from: step.read, facts, cost: 0)
    }
    guard step.slips < bounds.distance, step.read >= bounds.intact,
      step.depth <= WordSymbols.longest, step.cost + Slip.cheapest <= bounds.slipCost
    else { return }
    if step.slips + 1 < bounds.distance { slip(at: step, place) } else { slipLast(at: step, place) }
  }

  private mutating func slip(at step: Step, _ place: SlipPlace) {
    if !place.isEnd { wait(step, step.node, reading: 1, cost: place.costOfExtra) }
    for edge in graph.edges(from: step.node) where Slip.mayBring(edge.symbol) {
      let letter = edge.symbol
      wait(step, edge.target, reading: 0, letter, cost: place.cost(ofMissing: letter))
      guard !place.isEnd, letter != place.here else { continue }
      wait(step, edge.target, reading: 1, letter, cost: place.cost(ofWrongFor: letter))
      if letter == place.next, let target = graph.target(from: edge.target, place.here) {
        wait(step, target, reading: 2, letter, place.here, cost: place.costOfSwap)
      }
    }
  }

  private mutating func wait(
    _ step: Step, _ node: UInt32, reading count: Int, _ letter: UInt8? = nil,
    _ second: UInt8? = nil, cost: Int
  ) {
    var next = step
    next.node = node
    next.read += count
    next.slips += 1
    next.cost += cost
    if let letter { next.add(letter) }
    if let second { next.add(second) }
    if next.cost <= bounds.slipCost { waiting.append(next) }
  }

  /// Takes the last slip that is allowed, behind which all must be as written: of a hundred edges
  /// one leads to a word, so costs are asked last.
  private mutating func slipLast(at step: Step, _ place: SlipPlace) {
    let read = step.read
    if !place.isEnd, let facts = facts(from: step.node, read + 1) {
      note(step, from: read + 1, facts, cost: place.costOfExtra)
    }
    for edge in graph.edges(from: step.node) where Slip.mayBring(edge.symbol) {
      let letter = edge.symbol
      let (here, next) = graph.targets(from: edge.target, place.here, place.next)
      if let here, let facts = facts(from: here, read + 1) {
        note(step, letter, from: read, facts, cost: place.cost(ofMissing: letter))
      }
      guard !place.isEnd, letter != place.here else { continue }
      if let next, let facts = facts(from: next, read + 2) {
        note(step, letter, from: read + 1, facts, cost: place.cost(ofWrongFor: letter))
      }
      if letter == place.next, let here, let facts = facts(from: here, read + 2) {
        note(step, letter, place.here, from: read + 2, facts, cost: place.costOfSwap)
      }
    }
  }

  /// The facts of the word that goes on from `node` with what is written from `read` on.
  private func facts(from node: UInt32, _ read: Int) -> WordFacts? {
    var node = node
    for index in read..<written.count {
      guard let next = graph.target(from: node, written[index]) else { return nil }
      node = next
    }
    let facts = WordFacts(rawValue: node)
    return facts.isKnown ? facts : nil
  }

  /// Notes the word of the letters up to `step`, those of a slip of `cost`, and what is written
  /// from `read` on.
  private mutating func note(
    _ step: Step, _ slip: UInt8..., from read: Int, _ facts: WordFacts, cost: Int
  ) {
    let cost = step.cost + cost
    guard cost <= bounds.slipCost else { return }
    let word = WordSymbols.text(letters[..<step.depth] + slip + written[read...].dropLast())
    if let old = found[word], old.slipCost <= cost { return }
    found[word] = Correction(word: word, facts: facts, slipCost: cost)
  }
}
