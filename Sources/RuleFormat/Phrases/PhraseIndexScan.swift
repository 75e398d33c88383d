import SourceText

extension PhraseIndex {
  /// Where phrases may begin, which white space follows in the text: the next token decides whether
  /// it is worth a look.
  private struct Start {
    /// That of all tokens up to the white space.
    var hash: UInt64 = 0
    /// Of the first token; -1 where none waits.
    var offset = -1

    var isSet: Bool { offset >= 0 }
    static let none = Start()
  }

  /// What waits for the next token.
  private struct Waiting {
    /// One token.
    var single = Start()
    /// Two of them, of which the second may wait on its own.
    var pair = Start()
  }

  /// Appends all occurrences of all phrases in `text`, ascending by start.
  ///
  /// A token costs a hash and a bit in each of two filters: that of tokens which must be looked up
  /// at once, and that of pairs. Of what passes neither, nothing else is asked; of most pairs that
  /// do, such as “in the”, only a bit for the token behind them.
  func scan(_ text: UnsafeBufferPointer<UInt8>, into hits: inout [Hit]) {
    guard !isEmpty, let base = text.baseAddress else { return }
    let end = text.count
    var waiting = Waiting()
    var index = 0
    WordCharacters.classes.withUnsafeBufferPointer { classes in
      while index < end {
        let start = index
        let byte = text[index]
        index &+= 1
        switch classes[Int(byte)] {
        case WordCharacters.Class.space.rawValue: continue
        case WordCharacters.Class.word.rawValue:
          index = Self.wordEnd(base, from: index, to: end, classes)
          if index < end, text[index] >= 0x80 {
            index = PhraseIndex.runEnd(text, from: index)
            if text[start..<index].contains(where: { $0 >= 0x80 }) {
              interrupt(&waiting, with: start..<index, text, &hits)
              beginNonASCII(text, start..<index, &hits)
              continue
            }
          }
          let hash = WordKey(base + start, count: index &- start, readable: end &- start).hash
          let next = index < end ? text[index] : 0
          let isSpaceNext = classes[Int(next)] == WordCharacters.Class.space.rawValue
          resume(&waiting, with: hash, isSpaceNext: isSpaceNext, text, &hits)
          if eager.mayHold(hash) || next >= 0x80
            || !isSpaceNext && pairs.mayHold(TokenHash.joined(hash, TokenHash.mark(next)))
          {
            if begin(start..<index, isSpaceNext: isSpaceNext, text, &hits) {
              waiting.single = Start(hash: hash, offset: start)
            }
          } else if isSpaceNext {
            waiting.single = Start(hash: hash, offset: start)
          }
          // The space needs no turn of its own.
          if isSpaceNext { index &+= 1 }
        case WordCharacters.Class.mark.rawValue:
          let hash = TokenHash.mark(byte)
          let isSpaceNext =
            index < end && classes[Int(text[index])] == WordCharacters.Class.space.rawValue
          resume(&waiting, with: hash, isSpaceNext: isSpaceNext, text, &hits)
          let node = Int32(rootMarks[Int(byte)])
          if node != 0, begin(node, start..<index, isSpaceNext: isSpaceNext, text, &hits) {
            waiting.single = Start(hash: hash, offset: start)
          }
        default:
          let (scalar, length) = WordCharacters.decode(text, at: start)
          index = start + length
          if WordCharacters.contains(scalar) { index = PhraseIndex.runEnd(text, from: index) }
          interrupt(&waiting, with: start..<index, text, &hits)
          beginNonASCII(text, start..<index, &hits)
        }
      }
    }
  }

  /// The end of the run of word characters of ASCII that goes on at `start`. All but its small
  /// letters are read byte by byte.
  @inline(__always)
  static func wordEnd(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int,
    _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start
    while index &+ 8 <= end {
      let letters = (base + index).eightBytes.lowercasePrefix
      index &+= letters
      guard letters == 8 else { break }
    }
    while index < end, classes[Int(base[index])] == WordCharacters.Class.word.rawValue {
      index &+= 1
    }
    return index
  }

  /// The node behind the token of `range`, which is of ASCII; 0 where no phrase begins so.
  private func root(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32 {
    let first = text[range.lowerBound]
    if WordCharacters.classes[Int(first)] == WordCharacters.Class.mark.rawValue {
      return Int32(rootMarks[Int(first & 0x7F)])
    }
    guard let base = text.baseAddress else { return 0 }
    let start = base + range.lowerBound
    let key = WordKey(start, count: range.count, readable: text.count - range.lowerBound)
    return words.find(key, hash: key.hash, at: start).map { Int32(roots[$0]) } ?? 0
  }

  /// Reports the phrases of one token; goes on at once where no white space follows. Returns
  /// whether the next token decides.
  private func begin(
    _ range: Range<Int>, isSpaceNext: Bool, _ text: UnsafeBufferPointer<UInt8>,
    _ hits: inout [Hit]
  ) -> Bool {
    let node = root(text, range)
    return node != 0 && begin(node, range, isSpaceNext: isSpaceNext, text, &hits)
  }

  /// The same for a token that leads to `node`.
  private func begin(
    _ node: Int32, _ range: Range<Int>, isSpaceNext: Bool, _ text: UnsafeBufferPointer<UInt8>,
    _ hits: inout [Hit]
  ) -> Bool {
    let here = trie.node(node)
    if !here.terminals.isEmpty {
      emit(text, range.lowerBound, range.upperBound, here.terminals, &hits)
    }
    guard here.traits.contains(.hasChildren), range.upperBound < text.count else { return false }
    if isSpaceNext, here.traits.contains(.waits) { return true }
    walk(text, from: range.lowerBound, at: range.upperBound, node: node, &hits)
    return false
  }

  /// Goes on from where phrases may begin, now that the token of `hash` has come.
  @inline(__always)
  private func resume(
    _ waiting: inout Waiting, with hash: UInt64, isSpaceNext: Bool,
    _ text: UnsafeBufferPointer<UInt8>, _ hits: inout [Hit]
  ) {
    if waiting.pair.isSet {
      let start = waiting.pair
      waiting.pair = .none
      if triples.mayHold(TokenHash.pair(start.hash, hash)) {
        goOnLate(from: start.offset, text, &hits)
      }
    }
    guard waiting.single.isSet else { return }
    let start = waiting.single
    waiting.single = .none
    let pair = TokenHash.pair(start.hash, hash)
    guard pairs.mayHold(pair) else { return }
    if eagerPairs.mayHold(TokenHash.remixed(pair)) {
      goOn(from: start.offset, text, &hits)
    } else if isSpaceNext {
      waiting.pair = Start(hash: pair, offset: start.offset)
    }
  }

  /// The same where the token behind may have been found to be a phrase by now.
  private func goOnLate(
    from start: Int, _ text: UnsafeBufferPointer<UInt8>, _ hits: inout [Hit]
  ) {
    let known = hits.count
    goOn(from: start, text, &hits)
    var place = known
    while place > 0, hits[place - 1].start > start { place -= 1 }
    guard place < known, known < hits.count else { return }
    let late = Array(hits[known...])
    hits.removeSubrange(known...)
    hits.insert(contentsOf: late, at: place)
  }

  /// Follows the phrases that begin with the token at `start`.
  @inline(never)
  private func goOn(
    from start: Int, _ text: UnsafeBufferPointer<UInt8>, _ hits: inout [Hit]
  ) {
    guard let base = text.baseAddress else { return }
    var end = start + 1
    if WordCharacters.contains(text[start]) {
      end = WordCharacters.classes.withUnsafeBufferPointer {
        Self.wordEnd(base, from: end, to: text.count, $0)
      }
    }
    let node = root(text, start..<end)
    if node != 0 { walk(text, from: start, at: end, node: node, &hits) }
  }

  /// Goes on with what waits, now that the token of `range` has come, which is not ASCII: of those
  /// that have a case the filter knows nothing.
  private func interrupt(
    _ waiting: inout Waiting, with range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>,
    _ hits: inout [Hit]
  ) {
    let start = waiting.single
    waiting = Waiting()
    guard start.isSet, let base = text.baseAddress else { return }
    if PhraseIndex.isFolded(UnsafeBufferPointer(rebasing: text[range])) {
      let key = WordKey(
        base + range.lowerBound, count: range.count, readable: text.count - range.lowerBound)
      guard pairs.mayHold(TokenHash.pair(start.hash, key.hash)) else { return }
    }
    goOn(from: start.offset, text, &hits)
  }

  /// Reports the phrases that begin with a token that is not ASCII, which never waits.
  private func beginNonASCII(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ hits: inout [Hit]
  ) {
    guard hasNonASCII, let word = number(ofNonASCII: text, range) else { return }
    let node = Int32(roots[word])
    if node != 0 { _ = begin(node, range, isSpaceNext: false, text, &hits) }
  }
}
