import SourceText

extension PhraseIndex {
  /// Appends all occurrences of all phrases in `text`, ascending by start.
  func scan(_ text: UnsafeBufferPointer<UInt8>, into hits: inout [Hit]) {
    guard !isEmpty else { return }
    var tokenizer = PhraseTokenizer(text, readsNonASCII: hasNonASCII)
    // With as many tokens behind its first a phrase is seen whole, and the token behind it.
    let margin = longest
    let capacity = min(Self.windowSize + margin, text.count)
    withUnsafeTemporaryAllocation(of: PhraseToken.self, capacity: capacity) {
      var left = 0
      while true {
        let window = UnsafeMutableBufferPointer(rebasing: $0[left...])
        let tokens = UnsafeBufferPointer(rebasing: $0[..<(left + tokenizer.fill(window))])
        let isLast = tokenizer.isAtEnd
        let count = isLast ? tokens.count : tokens.count - margin
        PhraseSearch(index: self, text: text, tokens: tokens).run(to: count, &hits)
        if isLast { break }
        left = margin
        for place in 0..<left { $0[place] = tokens[count + place] }
      }
    }
  }

  /// Tokens that stay near while they are read, 16 bytes each.
  private static let windowSize = 1_000
}

/// The search for phrases among the tokens of a text, or of a part of it.
private struct PhraseSearch {
  let index: PhraseIndex
  let text: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<PhraseToken>

  /// Appends the phrases that begin with one of the first `count` tokens.
  func run(to count: Int, _ hits: inout [PhraseIndex.Hit]) {
    for first in 0..<count {
      let token = tokens[first].hash
      if index.filters.singles.mayHold(token), let single = index.singles.find(token) {
        report(single.terminals, from: first, to: first, &hits)
      }
      guard first &+ 1 < tokens.count else { return }
      let pair = hash(of: token, andBehind: first)
      guard index.filters.pairs.mayHold(pair) else { continue }
      if !index.filters.wholePairs.mayHold(TokenHash.remixed(pair)) {
        guard first &+ 2 < tokens.count,
          index.filters.triples.mayHold(hash(of: pair, andBehind: first &+ 1))
        else { continue }
      }
      follow(pair, from: first, &hits)
    }
  }

  /// The hash of some tokens, the last of which is number `last`, and the token behind them.
  @inline(__always)
  private func hash(of beginning: UInt64, andBehind last: Int) -> UInt64 {
    let next = tokens[last &+ 1]
    return TokenHash.sequence(beginning, next.hash, isSpaced: next.start > tokens[last].end)
  }

  /// Reports what begins with a pair of tokens, the first of which is number `first`.
  @inline(never)
  private func follow(_ pair: UInt64, from first: Int, _ hits: inout [PhraseIndex.Hit]) {
    var hash = pair
    var last = first &+ 1
    var next = index.pairs.find(pair)
    while let prefix = next {
      if !prefix.terminals.isEmpty { report(prefix.terminals, from: first, to: last, &hits) }
      // A text may be made so that a longer beginning has the hash of a shorter one.
      guard prefix.goesOn, last &- first &+ 1 < index.longest, last &+ 1 < tokens.count
      else { return }
      hash = self.hash(of: hash, andBehind: last)
      last &+= 1
      next = index.longer.find(hash)
    }
  }

  /// Appends those phrases of some tokens whose demands are met.
  private func report(
    _ terminals: Range<Int32>, from first: Int, to last: Int, _ hits: inout [PhraseIndex.Hit]
  ) {
    var following: PhraseSequels.Context?
    for number in terminals {
      let demand = index.terminals.demand(of: number)
      if let sequel = index.terminals.sequel(ofDemand: demand) {
        let context = following ?? PhraseSequels.Context(behind: last, of: tokens, in: text)
        following = context
        guard index.sequels.mayStand(sequel, in: context) else { continue }
      }
      guard isBordered(demand, first, last),
        first == last || isSpaced(demand, first, last),
        index.terminals.exact(of: number).map({ isWritten(from: $0, first, last) }) ?? true
      else { continue }
      hits.append(
        PhraseIndex.Hit(
          start: tokens[first].start, end: tokens[last].end,
          target: Int32(index.terminals.target(of: number))))
    }
  }

  /// Whether what stands beside the tokens is what a demand asks for.
  private func isBordered(_ demand: Int, _ first: Int, _ last: Int) -> Bool {
    let edges = index.terminals.edges(ofDemand: demand)
    return edges.leading.allows(WordCharacters.precede(Int(tokens[first].start), in: text))
      && edges.trailing.allows(WordCharacters.follow(Int(tokens[last].end), in: text))
  }

  /// Whether the white space between the tokens is of the kinds that a demand asks for.
  private func isSpaced(_ demand: Int, _ first: Int, _ last: Int) -> Bool {
    var place = 0
    for number in first..<last {
      let gap = Int(tokens[number].end)..<Int(tokens[number &+ 1].start)
      if gap.isEmpty { continue }
      // One U+0020 is of every kind, and nearly all are no more.
      if gap.count > 1 || text[gap.lowerBound] != 0x20 {
        guard let space = index.terminals.space(place, ofDemand: demand),
          space.isMade(of: UnsafeBufferPointer(rebasing: text[gap]))
        else { return false }
      }
      place += 1
    }
    return true
  }

  /// Whether the text is what the exact bytes from `start` on spell, each blank of which stands for
  /// the white space between two tokens.
  private func isWritten(from start: Int, _ first: Int, _ last: Int) -> Bool {
    var place = start
    for number in first...last {
      let token = tokens[number]
      if number > first, token.start > tokens[number - 1].end { place += 1 }
      for byte in text[Int(token.start)..<Int(token.end)] {
        guard place < index.exactBytes.count, index.exactBytes[place] == byte else { return false }
        place += 1
      }
    }
    return true
  }
}

extension Phrase.Edge {
  /// Whether it may be where a word character stands, or none does.
  @inline(__always)
  fileprivate func allows(_ hasWord: @autoclosure () -> Bool) -> Bool {
    switch self {
    case .anything: true
    case .wordCharacter: hasWord()
    case .noWordCharacter: !hasWord()
    }
  }
}

extension PhraseSpace {
  /// Whether white space is of this kind.
  fileprivate func isMade(of text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .run: true
    case .blanks: text.allSatisfy { $0 == 0x20 }
    case .blank: text.count == 1 && text[0] == 0x20
    case .one: WordCharacters.decode(text, at: 0).length == text.count
    }
  }
}
