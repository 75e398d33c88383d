import SourceText

/// The words of English, asked in place: nothing is loaded, and a page of the table is read when a
/// word needs it.
package struct Lexicon: Sendable {
  let graph: WordGraph

  package init(_ graph: WordGraph) { self.graph = graph }

  /// The facts of a word as it stands in a text, in UTF-8. A capital at its start, capitals
  /// throughout and a possessive ending hide no word; a form that is in the lexicon as it stands
  /// goes before ("Polish" and "polish" are two words).
  package func facts(of word: UnsafeBufferPointer<UInt8>) -> WordFacts {
    guard word.count <= WordSymbols.longest else { return .unknown }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordSymbols.longest) { buffer in
      guard let count = WordSymbols.write(word, to: buffer) else { return .unknown }
      let symbols = UnsafeMutableBufferPointer(rebasing: buffer[..<count])
      let facts = caselessFacts(of: symbols)
      if facts.isKnown { return facts }
      let stem = Self.stemOfPossessive(UnsafeBufferPointer(symbols))
      guard stem < count else { return .unknown }
      return caselessFacts(of: UnsafeMutableBufferPointer(rebasing: buffer[..<stem]))
    }
  }

  package func facts(of word: String) -> WordFacts {
    var word = word
    return word.withUTF8 { facts(of: $0) }
  }

  /// The facts of the first reading that is a word: as it stands, with a small first letter, all
  /// small, and, of capitals throughout, with a capital first ("PARIS").
  private func caselessFacts(of symbols: UnsafeMutableBufferPointer<UInt8>) -> WordFacts {
    let exact = graph.facts(of: UnsafeBufferPointer(symbols))
    if exact.isKnown { return exact }
    let shape = LetterCase(UnsafeBufferPointer(symbols))
    guard shape != .lower, shape != .mixed, let first = symbols.first else { return .unknown }
    let capital = symbols.startsWithLatin ? symbols[1] : first
    if shape == .upper { for index in symbols.indices { symbols.makeSmall(at: index) } }
    symbols.makeSmall(at: 0)
    symbols.makeSmall(at: 1, onlyLatin: true)
    let small = graph.facts(of: UnsafeBufferPointer(symbols))
    if small.isKnown || shape != .upper { return small }
    symbols[symbols.startsWithLatin ? 1 : 0] = capital
    return graph.facts(of: UnsafeBufferPointer(symbols))
  }

  /// How many symbols are left without `'s`, or without the apostrophe after a plural's s.
  static func stemOfPossessive(_ symbols: UnsafeBufferPointer<UInt8>) -> Int {
    let count = symbols.count
    let apostrophe = UInt8(ascii: "'")
    if count > 2, symbols[count - 2] == apostrophe, symbols[count - 1] | 0x20 == UInt8(ascii: "s") {
      return count - 2
    }
    if count > 2, symbols[count - 1] == apostrophe, symbols[count - 2] | 0x20 == UInt8(ascii: "s") {
      return count - 1
    }
    return count
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a capital of Latin-1 comes first, in symbols or in UTF-8.
  var startsWithCapitalLatin: Bool {
    count > 1 && (self[0] == WordSymbols.latin || self[0] == 0xC3) && self[1] & 0x3F < 0x1F
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  fileprivate var startsWithLatin: Bool { count > 1 && self[0] == WordSymbols.latin }

  /// Makes the letter at `index` a small one, of ASCII or, where it is the second symbol of a
  /// letter, of Latin-1.
  fileprivate func makeSmall(at index: Int, onlyLatin: Bool = false) {
    guard indices.contains(index) else { return }
    if index > 0, self[index - 1] == WordSymbols.latin {
      if self[index] < 0x1F { self[index] |= 0x20 }
    } else if !onlyLatin, self[index].isASCIIUppercase {
      self[index] |= 0x20
    }
  }
}
