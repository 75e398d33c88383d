import SourceText

/// All phrases of all rules in one table of words and one trie over their numbers, matched in one
/// pass over a text.
///
/// Each token of the text costs a hash and a look into two small filters; it is looked up, and the
/// trie is walked, only where a phrase may begin, and behind white space only where some phrase
/// goes on with the next token, or the next two.
/// The pass is linear: a walk is never longer than the longest phrase.
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
  let sequels: PhraseSequels
  /// By word number: the node after a phrase's first word; 0 where none begins so.
  let roots: NumberTable
  /// The same for first tokens that are marks of ASCII.
  let rootMarks: NumberTable
  /// The words that are a phrase. All other first words wait for the next token.
  let eager: TokenFilter
  /// The first two tokens of phrases, with white space between them or without.
  let pairs: TokenFilter
  /// Those of them that are a phrase, or go on with anything but white space and a token of ASCII.
  /// All other pairs wait for that token. By their hashes remixed, so that a pair which `pairs`
  /// takes for one of its own is not by the same bit taken for one of these.
  let eagerPairs: TokenFilter
  /// The first three tokens of phrases whose pair waits.
  let triples: TokenFilter
  /// Whether any word or mark is not ASCII; if not, no such word of a text need be folded.
  var hasNonASCII: Bool { words.hasNonASCII }

  static let empty: PhraseIndex = {
    var builder = PhraseIndexBuilder()
    return builder.finish()
  }()

  var isEmpty: Bool { trie.isEmpty }

  /// The edge of white space of a kind, and of an ASCII mark; words have their numbers.
  static func edge(_ space: PhraseSpace) -> UInt32 { edge(space: space.rawValue) }
  @inline(__always)
  static func edge(space: UInt32) -> UInt32 { lastEdge - space }
  static func edge(mark: UInt8) -> UInt32 { lastEdge - 256 + UInt32(mark) }
  /// The white space of an edge.
  static func space(of edge: UInt32) -> PhraseSpace? {
    PhraseSpace.allCases.first { edge == self.edge($0) }
  }
  /// The ASCII mark of an edge.
  static func mark(of edge: UInt32) -> UInt8? {
    let place = Int(edge) - Int(lastEdge - 256)
    return 0..<128 ~= place ? UInt8(place) : nil
  }
  private static let lastEdge = UInt32(NumberTable.limit - 1)

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

  func number(ofNonASCII text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let word = UnsafeBufferPointer(rebasing: text[range])
    return PhraseIndex.isFolded(word)
      ? number(ofFolded: word)
      : PhraseIndex.folded(word).withUnsafeBufferPointer(number(ofFolded:))
  }

  private func number(ofFolded word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = word.baseAddress else { return nil }
    let key = WordKey(base, count: word.count, readable: word.count)
    return words.find(key, hash: key.hash, at: base, isExact: true)
  }

  /// Whether it is plain that no letter is a capital: small ones of ASCII, the blocks from U+2000
  /// to U+20FF, as curly quotation marks and dashes are, and from U+3000 to U+9FFF, and U+FFFC,
  /// which stands in prose for what is none.
  static func isFolded(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < word.count {
      switch word[index] {
      case 0x00...0x40, 0x5B...0x7F: index += 1
      case 0xE2:
        guard index + 1 < word.count, word[index + 1] < 0x84 else { return false }
        index += 3
      case 0xE3...0xE9: index += 3
      case 0xEF:
        guard index + 1 < word.count, word[index + 1] == 0xBF else { return false }
        index += 3
      default: return false
      }
    }
    return true
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
        result.append(UInt8(truncatingIfNeeded: scalar.value).asciiLowercased)
      } else {
        result += scalar.properties.lowercaseMapping.utf8
      }
    }
    return result
  }
}
