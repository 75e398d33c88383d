/// Builds a `PhraseIndex` phrase by phrase.
struct PhraseIndexBuilder {
  private var prefixes = PrefixBuilder()
  private var exactBytes: [UInt8] = []
  private var sequels = Numbered<PhraseSequel>()
  private var demands = Numbered<PhraseTerminals.Demand>()
  /// The phrases with the prefixes that are all of them.
  private var ends: [(prefix: Int32, terminal: PhraseTerminals.Terminal)] = []
  private var hasNonASCII = false

  init() {}

  /// Adds a phrase, which must hold at least one token and not begin with white space.
  mutating func add(_ phrase: Phrase, target: Int) {
    var prefix: Int32 = -1
    var spaces: [PhraseSpace] = []
    var isSpaced = false
    for token in phrase.tokens {
      let hash: UInt64
      switch token {
      case .space(let space):
        spaces.append(space)
        isSpaced = true
        continue
      case .mark(let scalar): hash = TokenHash.mark(scalar)
      case .word(let word): hash = self.hash(of: word)
      }
      prefix = prefixes.number(behind: prefix, hash, isSpaced: isSpaced)
      isSpaced = false
    }
    let demand = PhraseTerminals.Demand(
      leading: phrase.leading, trailing: phrase.trailing,
      sequel: phrase.sequel.map { sequels.number(of: $0) }, spaces: spaces)
    let exact = phrase.isCaseless ? nil : exactBytes.count
    if !phrase.isCaseless { appendExactBytes(phrase) }
    ends.append(
      (
        prefix,
        PhraseTerminals.Terminal(
          target: target, demand: demands.number(of: demand), exact: exact)
      ))
    prefixes.end(at: prefix)
  }

  /// The index of all phrases that were added.
  func finish() -> PhraseIndex {
    let ends = Grouped(ends, count: prefixes.all.count) { Int($0.prefix) }
    var terminals: [PhraseTerminals.Terminal] = []
    terminals.reserveCapacity(ends.elements.count)
    func table(_ isHeld: (PrefixBuilder.Prefix) -> Bool) -> PhrasePrefixes {
      let start = terminals.count
      let order = prefixes.inBuckets(isHeld)
      let sorted = order.elements.map { number in
        let prefix = prefixes.all[number]
        terminals += ends[number].map(\.terminal)
        return (prefix.hash, terminals.count, prefix.goesOn)
      }
      return PhrasePrefixes(buckets: order.starts, prefixes: sorted, terminalsFrom: start)
    }
    let singles = table { $0.length == 1 && $0.isWhole }
    let pairs = table { $0.length == 2 }
    let longer = table { $0.length > 2 }
    return PhraseIndex(
      singles: singles, pairs: pairs, longer: longer,
      terminals: PhraseTerminals(terminals, demands: demands.all),
      sequels: PhraseSequels(sequels.all), exactBytes: exactBytes, filters: prefixes.filters(),
      longest: prefixes.all.reduce(0) { max($0, Int($1.length)) }, hasNonASCII: hasNonASCII)
  }

  private mutating func hash(of word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { bytes in
      if bytes.contains(where: { $0 >= 0x80 }) { hasNonASCII = true }
      return TokenHash.word(folding: bytes)
    }
  }

  private mutating func appendExactBytes(_ phrase: Phrase) {
    for token in phrase.tokens {
      switch token {
      case .word(let word): exactBytes += word.utf8
      case .mark(let scalar): exactBytes += String(scalar).utf8
      case .space: exactBytes.append(0x20)
      }
    }
  }
}

/// Gathers what phrases begin with. The prefixes are numbered in the order in which they come, so
/// that equal phrases make equal tables.
private struct PrefixBuilder {
  struct Prefix {
    let hash: UInt64
    /// The number of the prefix that is a token shorter; -1 for none.
    let parent: Int32
    /// In tokens.
    let length: Int32
    /// Whether it is a phrase.
    var isWhole = false
    /// Whether some phrase is longer.
    var goesOn = false
  }

  private(set) var all: [Prefix] = []
  /// The numbers plus one by hash, 0 where free; a power of two, at most half of them taken.
  private var slots = [Int32](repeating: 0, count: 64)

  /// The number of the prefix that is a token longer than number `parent`, or begins with it where
  /// that is -1.
  mutating func number(behind parent: Int32, _ token: UInt64, isSpaced: Bool) -> Int32 {
    var hash = token
    var length: Int32 = 1
    if parent >= 0 {
      all[Int(parent)].goesOn = true
      length += all[Int(parent)].length
      hash = TokenHash.sequence(all[Int(parent)].hash, token, isSpaced: isSpaced)
    }
    let slot = slot(of: hash)
    if slots[slot] != 0 { return slots[slot] - 1 }
    all.append(Prefix(hash: hash, parent: parent, length: length))
    slots[slot] = Int32(all.count)
    if all.count * 2 > slots.count { grow() }
    return Int32(all.count - 1)
  }

  /// Notes that a phrase ends at a prefix.
  mutating func end(at number: Int32) { all[Int(number)].isWhole = true }

  /// Where a hash stands, or the free slot that is its own.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(hash >> PhrasePrefixes.shift(ofBuckets: slots.count))
    while slots[slot] != 0, all[Int(slots[slot]) - 1].hash != hash {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in all.indices { slots[slot(of: all[number].hash)] = Int32(number) + 1 }
  }

  /// The numbers of some prefixes by the upper bits of their hashes.
  func inBuckets(_ isHeld: (Prefix) -> Bool) -> Grouped<Int> {
    let held = all.indices.filter { isHeld(all[$0]) }
    var count = 256
    while count < held.count { count *= 2 }
    let shift = PhrasePrefixes.shift(ofBuckets: count)
    return Grouped(held, count: count) { Int(all[$0].hash >> shift) }
  }

  func filters() -> PhraseFilters {
    var singles: [UInt64] = []
    var pairs: [UInt64] = []
    var wholePairs: [UInt64] = []
    var triples: [UInt64] = []
    for prefix in all {
      switch prefix.length {
      case 1: if prefix.isWhole { singles.append(prefix.hash) }
      case 2:
        pairs.append(prefix.hash)
        if prefix.isWhole { wholePairs.append(TokenHash.remixed(prefix.hash)) }
      case 3: if !all[Int(prefix.parent)].isWhole { triples.append(prefix.hash) }
      default: break
      }
    }
    return PhraseFilters(
      singles: TokenFilter(singles), pairs: TokenFilter(pairs),
      wholePairs: TokenFilter(wholePairs), triples: TokenFilter(triples))
  }
}

/// Values by number, each once, in the order in which they came.
private struct Numbered<Value: Hashable & Sendable>: Sendable {
  private(set) var all: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    // Neighbours are often equal.
    if let last = all.indices.last, all[last] == value { return last }
    if let number = numbers[value] { return number }
    numbers[value] = all.count
    all.append(value)
    return all.count - 1
  }
}

/// Elements side by side by the group that each belongs to, in the order in which they came.
private struct Grouped<Element> {
  let elements: [Element]
  /// By group, and once more at the end: where its elements begin.
  let starts: [Int32]

  /// - Parameter count: How many groups there are.
  init(_ elements: [Element], count: Int, by group: (Element) -> Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for element in elements { starts[group(element) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    self.starts = starts
    var places = starts
    var sorted = elements
    for element in elements {
      let group = group(element)
      sorted[Int(places[group])] = element
      places[group] += 1
    }
    self.elements = sorted
  }

  subscript(group: Int) -> ArraySlice<Element> {
    elements[Int(starts[group])..<Int(starts[group + 1])]
  }
}
