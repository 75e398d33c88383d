/// All phrases of all rules in one table of words and one trie over their numbers, matched in one
/// pass over a text.
///
/// Each token of the text costs a hash and a look into a small bit set; only where a phrase may
/// begin is the trie walked. The pass is linear: a walk is never longer than the longest phrase.
struct PhraseIndex: Sendable {
  /// An occurrence of a phrase.
  struct Hit: Sendable, Equatable {
    let start: Int32
    let end: Int32
    /// What the phrase was added for.
    let target: Int32
  }

  let words: WordTable
  let trie: PhraseTrie
  let exactBytes: [UInt8]
  /// By word number: the node after a phrase's first word; 0 where none begins so.
  let roots: NumberTable
  /// The same for first tokens that are marks of ASCII.
  let rootMarks: NumberTable
  /// One bit for the hash of each word that begins a phrase.
  private var filter: [UInt64] = [0]
  private var filterShift: UInt64 = 63
  /// Whether any word or mark is not ASCII; if not, no such word of a text need be folded.
  let hasNonASCII: Bool

  init(
    words: WordTable, trie: PhraseTrie, exactBytes: [UInt8], roots: NumberTable,
    rootMarks: NumberTable
  ) {
    self.words = words
    self.trie = trie
    self.exactBytes = exactBytes
    self.roots = roots
    self.rootMarks = rootMarks
    hasNonASCII = words.hasNonASCII
    setFilter()
  }

  static let empty: PhraseIndex = {
    var builder = PhraseIndexBuilder()
    return builder.finish()
  }()

  var isEmpty: Bool { trie.isEmpty }

  /// The edge of white space of a kind, and of an ASCII mark; words have their numbers.
  static func edge(_ space: PhraseSpace) -> UInt32 { lastEdge - space.rawValue }
  static func edge(mark: UInt8) -> UInt32 { lastEdge - 256 + UInt32(mark) }
  private static let lastEdge = UInt32(NumberTable.limit - 1)

  /// Sets a bit for each word that begins a phrase.
  private mutating func setFilter() {
    // About 64 bits a word leave one false look-up in 64 words; more than 16 KB would not stay
    // near.
    var bits = 4_096
    while bits < roots.count * 64, bits < 131_072 { bits *= 2 }
    filter = Array(repeating: 0, count: bits / 64)
    filterShift = 64 - UInt64(bits.trailingZeroBitCount)
    for word in 0..<roots.count where roots[word] != 0 {
      let bit = words.hash(of: word) >> filterShift
      filter[Int(bit >> 6)] |= 1 << (bit & 63)
    }
  }

  /// Appends all occurrences of all phrases in `text`, ascending by start.
  func scan(_ text: UnsafeBufferPointer<UInt8>, into hits: inout [Hit]) {
    guard !isEmpty, let base = text.baseAddress else { return }
    let end = text.count
    WordCharacters.classes.withUnsafeBufferPointer { classes in
      filter.withUnsafeBufferPointer { filter in
        var index = 0
        while index < end {
          let byte = text[index]
          let kind = classes[Int(byte)]
          if kind == WordCharacters.Class.word.rawValue {
            let start = index
            repeat {
              index += 1
            } while index < end
              && classes[Int(text[index])] == WordCharacters.Class.word.rawValue
            if index < end, text[index] >= 0x80 {
              index = PhraseIndex.runEnd(text, from: index)
              if text[start..<index].contains(where: { $0 >= 0x80 }) {
                scanNonASCII(text, start..<index, &hits)
                continue
              }
            }
            let key = WordTable.Key(base + start, count: index - start, readable: end - start)
            let hash = key.hash
            let bit = hash &>> filterShift
            guard filter[Int(truncatingIfNeeded: bit &>> 6)] & (1 &<< (bit & 63)) != 0,
              let word = words.find(key, hash: hash, at: base + start)
            else { continue }
            walk(text, from: start, at: index, node: Int32(roots[word]), &hits)
          } else if kind == WordCharacters.Class.mark.rawValue {
            index += 1
            let node = Int32(rootMarks[Int(byte & 0x7F)])
            if node != 0 { walk(text, from: index - 1, at: index, node: node, &hits) }
          } else if kind == WordCharacters.Class.space.rawValue {
            index += 1
          } else {
            let start = index
            let (scalar, length) = WordCharacters.decode(text, at: index)
            index += length
            if WordCharacters.contains(scalar) { index = PhraseIndex.runEnd(text, from: index) }
            scanNonASCII(text, start..<index, &hits)
          }
        }
      }
    }
  }

  /// The end of the run of word characters that goes on at `start`.
  static func runEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let (scalar, length) = WordCharacters.decode(text, at: index)
      guard WordCharacters.contains(scalar) else { break }
      index += length
    }
    return index
  }

  private func scanNonASCII(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ hits: inout [Hit]
  ) {
    guard hasNonASCII, let word = number(ofNonASCII: text, range) else { return }
    walk(text, from: range.lowerBound, at: range.upperBound, node: Int32(roots[word]), &hits)
  }

  func number(ofNonASCII text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let folded = PhraseIndex.folded(UnsafeBufferPointer(rebasing: text[range]))
    return folded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let key = WordTable.Key(base, count: buffer.count, readable: buffer.count)
      return words.find(key, hash: key.hash, at: base, isExact: true)
    }
  }

  /// The bytes with every letter in lower case, scalar by scalar, as .NET compares without case.
  static func folded(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      let (scalar, length) = WordCharacters.decode(word, at: index)
      index += length
      if scalar.isASCII {
        result.append(ASCIIFold.lower(UInt8(truncatingIfNeeded: scalar.value)))
      } else {
        result += scalar.properties.lowercaseMapping.utf8
      }
    }
    return result
  }
}
