extension PhraseIndex {
  /// The first token of phrases, which white space follows in the text: the next token decides
  /// whether the walk is worth its while.
  private struct Start {
    var node: Int32 = 0
    var hash: UInt64 = 0
    var range = 0..<0
  }

  /// Appends all occurrences of all phrases in `text`, ascending by start.
  func scan(_ text: UnsafeBufferPointer<UInt8>, into hits: inout [Hit]) {
    guard !isEmpty, let base = text.baseAddress else { return }
    let end = text.count
    var waiting = Start()
    var index = 0
    WordCharacters.classes.withUnsafeBufferPointer { classes in
      while index < end {
        let start = index
        let byte = text[index]
        index += 1
        switch classes[Int(byte)] {
        case WordCharacters.Class.space.rawValue: continue
        case WordCharacters.Class.word.rawValue:
          while index < end, classes[Int(text[index])] == WordCharacters.Class.word.rawValue {
            index += 1
          }
          if index < end, text[index] >= 0x80 {
            index = PhraseIndex.runEnd(text, from: index)
            if text[start..<index].contains(where: { $0 >= 0x80 }) {
              scanNonASCII(text, start..<index, &waiting, &hits)
              continue
            }
          }
          let key = WordKey(base + start, count: index - start, readable: end - start)
          let hash = key.hash
          if waiting.node != 0 { resume(&waiting, with: hash, text, &hits) }
          guard starts.mayHold(hash), let word = words.find(key, hash: hash, at: base + start)
          else { continue }
          waiting = Start(node: Int32(roots[word]), hash: hash, range: start..<index)
        case WordCharacters.Class.mark.rawValue:
          let hash = TokenHash.mark(byte)
          if waiting.node != 0 { resume(&waiting, with: hash, text, &hits) }
          waiting = Start(
            node: Int32(rootMarks[Int(byte & 0x7F)]), hash: hash, range: start..<index)
        default:
          let (scalar, length) = WordCharacters.decode(text, at: start)
          index = start + length
          if WordCharacters.contains(scalar) { index = PhraseIndex.runEnd(text, from: index) }
          scanNonASCII(text, start..<index, &waiting, &hits)
          continue
        }
        if waiting.node != 0 { begin(&waiting, text, &hits) }
      }
    }
  }

  /// Reports the phrases of one token; goes on at once where no white space follows.
  private func begin(
    _ start: inout Start, _ text: UnsafeBufferPointer<UInt8>, _ hits: inout [Hit]
  ) {
    let here = trie.node(start.node)
    if !here.terminals.isEmpty {
      emit(text, start.range.lowerBound, start.range.upperBound, here.terminals, &hits)
    }
    let next = start.range.upperBound
    if here.traits.contains(.hasChildren), next < text.count {
      if text[next] < 0x80, here.traits.contains(.waits),
        WordCharacters.classes[Int(text[next])] == WordCharacters.Class.space.rawValue
      {
        return
      }
      walk(text, from: start.range.lowerBound, at: next, node: start.node, &hits)
    }
    start.node = 0
  }

  /// Goes on from a token behind which the one of `hash` has come.
  @inline(__always)
  private func resume(
    _ start: inout Start, with hash: UInt64, _ text: UnsafeBufferPointer<UInt8>,
    _ hits: inout [Hit]
  ) {
    if pairs.mayHold(TokenHash.pair(start.hash, hash)) {
      walk(
        text, from: start.range.lowerBound, at: start.range.upperBound, node: start.node, &hits)
    }
    start.node = 0
  }

  /// The same for a token that is not ASCII, of which the filter of pairs knows nothing.
  private func scanNonASCII(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ waiting: inout Start,
    _ hits: inout [Hit]
  ) {
    if waiting.node != 0 {
      walk(
        text, from: waiting.range.lowerBound, at: waiting.range.upperBound, node: waiting.node,
        &hits)
      waiting.node = 0
    }
    guard hasNonASCII, let word = number(ofNonASCII: text, range) else { return }
    waiting = Start(node: Int32(roots[word]), range: range)
    if waiting.node != 0 { begin(&waiting, text, &hits) }
  }
}
