/// The words and phrases a pattern stands for, where they are finitely many.
struct PatternExpansion {
  /// A piece of a phrase before its words are cut.
  enum Atom: Hashable {
    case scalar(Unicode.Scalar, caseless: Bool)
    case space(PhraseSpace)
    case wordBoundary, notWordBoundary
  }

  /// How many phrases one pattern may stand for; beyond that it is matched as a pattern.
  let limit: Int
  /// How many atoms one phrase may have.
  private let lengthLimit = 120

  init(limit: Int = 512) { self.limit = limit }

  /// All that `pattern` matches, in the order in which a backtracking engine would try them; nil
  /// where that is not finite, too much, or depends on more than the text itself.
  func expand(_ pattern: Pattern) -> [[Atom]]? {
    switch pattern {
    case .empty: [[]]
    case .scalar(let scalar, let caseless): [[.scalar(scalar, caseless: caseless)]]
    case .set(let set, let caseless): expand(set, caseless: caseless)
    case .assertion(.wordBoundary): [[.wordBoundary]]
    case .assertion(.notWordBoundary): [[.notWordBoundary]]
    case .sequence(let parts): expandSequence(parts)
    case .alternation(let branches): expandAlternation(branches)
    case .group(let content, .plain), .group(let content, .capturing): expand(content)
    case .quantified(let content, let bounds): expand(content, bounds)
    case .any, .assertion, .group, .backreference: nil
    }
  }

  private func expand(_ set: ScalarSet, caseless: Bool) -> [[Atom]]? {
    var set = set
    var spaces: [[Atom]] = []
    if !set.isNegated, set.items.contains(.space(negated: false)) {
      set.items.removeAll { $0 == .space(negated: false) }
      // A space or tab written beside `\s` adds nothing to it.
      set.items.removeAll { $0 == .range(" ", " ") || $0 == .range("\t", "\t") }
      spaces = [[.space(.one)]]
    }
    if set.items == [.range(" ", " "), .range("\n", "\n")], !set.isNegated {
      return [[.space(.one)]]
    }
    guard let members = set.members(limit: 16) else { return nil }
    return spaces + members.map { [.scalar($0, caseless: caseless)] }
  }

  private func expandSequence(_ parts: [Pattern]) -> [[Atom]]? {
    // Nearly all parts are letters: an array that grew with each would be copied four times.
    var start: [Atom] = []
    start.reserveCapacity(parts.count + 4)
    var result = [start]
    for part in parts {
      guard append(part, to: &result) else { return nil }
    }
    return result
  }

  /// The expansions of the first part, the first two and so on, as far as there are any.
  func expandPrefixes(_ parts: [Pattern]) -> [[[Atom]]] {
    var prefixes: [[[Atom]]] = []
    var result: [[Atom]] = [[]]
    for part in parts {
      guard append(part, to: &result) else { break }
      prefixes.append(result)
    }
    return prefixes
  }

  /// Lets each of `heads` go on with what `part` stands for; false where that is too much. Nearly
  /// all parts are letters.
  private func append(_ part: Pattern, to heads: inout [[Atom]]) -> Bool {
    if case .scalar(let scalar, let caseless) = part {
      for index in heads.indices {
        guard heads[index].count < lengthLimit else { return false }
        heads[index].append(.scalar(scalar, caseless: caseless))
      }
      return true
    }
    guard let tails = expand(part) else { return false }
    if tails.count == 1 {
      for index in heads.indices {
        guard heads[index].count + tails[0].count <= lengthLimit else { return false }
        heads[index] += tails[0]
      }
      return true
    }
    guard let product = product(heads, tails) else { return false }
    heads = product
    return true
  }

  private func product(_ first: [[Atom]], _ second: [[Atom]]) -> [[Atom]]? {
    guard first.count * second.count <= limit else { return nil }
    var result: [[Atom]] = []
    result.reserveCapacity(first.count * second.count)
    for head in first {
      for tail in second {
        guard head.count + tail.count <= lengthLimit else { return nil }
        var joined: [Atom] = []
        joined.reserveCapacity(head.count + tail.count + 8)
        joined += head
        joined += tail
        result.append(joined)
      }
    }
    return result
  }

  private func expandAlternation(_ branches: [Pattern]) -> [[Atom]]? {
    var result: [[Atom]] = []
    for branch in branches {
      guard let next = expand(branch), result.count + next.count <= limit else { return nil }
      result += next
    }
    return result
  }

  private func expand(_ content: Pattern, _ bounds: Pattern.Quantifier) -> [[Atom]]? {
    if let spaces = expandSpaces(content, bounds) { return spaces }
    guard let maximum = bounds.maximum, maximum <= 8, let once = expand(content) else { return nil }
    var powers: [[[Atom]]] = [[[]]]
    for _ in 0..<maximum {
      guard let next = product(powers[powers.count - 1], once) else { return nil }
      powers.append(next)
    }
    // Greedy: as often as can be first. With several words in the group the order of an engine is
    // deeper than that, so only single ones are taken.
    guard maximum <= 1 || once.count == 1 else { return nil }
    let counted = Array(powers[bounds.minimum...maximum])
    let ordered = bounds.isLazy ? counted : counted.reversed()
    let result = ordered.flatMap { $0 }
    return result.count <= limit ? result : nil
  }

  /// Runs of white space, which a phrase may hold between its words: `\s+`, ` *`.
  private func expandSpaces(_ content: Pattern, _ bounds: Pattern.Quantifier) -> [[Atom]]? {
    guard bounds.maximum == nil, bounds.minimum <= 1 else { return nil }
    let run: PhraseSpace
    switch content {
    case .scalar(" ", _): run = .blanks
    case .set(.space, _): run = .run
    case .set(let set, _) where set.items == [.range(" ", " "), .range("\n", "\n")]: run = .run
    default: return nil
    }
    return bounds.minimum == 1 ? [[.space(run)]] : [[.space(run)], []]
  }
}
