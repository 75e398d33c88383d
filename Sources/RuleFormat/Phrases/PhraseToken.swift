import SourceText

/// What a phrase is made of, as it stands in a text: a run of word characters, or one character
/// that is neither a word's nor white space.
struct PhraseToken {
  let hash: UInt64
  /// In bytes of the text.
  let start: Int32
  /// Its length in bytes, and in the lowest bit whether it is ASCII.
  private let extent: UInt32

  @inline(__always)
  init(hash: UInt64, from start: Int, to end: Int, isASCII: Bool) {
    self.hash = hash
    self.start = Int32(truncatingIfNeeded: start)
    extent = UInt32(truncatingIfNeeded: end &- start) &<< 1 | (isASCII ? 1 : 0)
  }

  @inline(__always)
  var end: Int32 { start &+ Int32(bitPattern: extent &>> 1) }

  var isASCII: Bool { extent & 1 != 0 }
}

/// Cuts a text into tokens.
struct PhraseTokenizer {
  private let text: UnsafeBufferPointer<UInt8>
  /// Whether words that are not ASCII are told apart.
  private let readsNonASCII: Bool
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>, readsNonASCII: Bool) {
    self.text = text
    self.readsNonASCII = readsNonASCII
  }

  /// Whether no token is left.
  var isAtEnd: Bool { position >= text.count }

  /// Fills `tokens` with the next ones, as far as it goes or the text does; returns how many.
  mutating func fill(_ tokens: UnsafeMutableBufferPointer<PhraseToken>) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let end = text.count
    var index = position
    var count = 0
    WordCharacters.classes.withUnsafeBufferPointer { classes in
      while index < end, count < tokens.count {
        let start = index
        let byte = base[index]
        index &+= 1
        switch classes[Int(byte)] {
        case WordCharacters.Class.space.rawValue: continue
        case WordCharacters.Class.word.rawValue:
          index = Self.wordEnd(base, from: start, to: end, classes)
          if index < end, base[index] >= 0x80, let token = nonASCIIWord(from: start, at: index) {
            tokens[count] = token
            index = Int(token.end)
          } else {
            let hash = TokenHash.word(base + start, count: index &- start, readable: end &- start)
            tokens[count] = PhraseToken(hash: hash, from: start, to: index, isASCII: true)
            // The space needs no turn of its own.
            if index < end, base[index] == 0x20 { index &+= 1 }
          }
        case WordCharacters.Class.mark.rawValue:
          let hash = TokenHash.mark(Unicode.Scalar(byte))
          tokens[count] = PhraseToken(hash: hash, from: start, to: index, isASCII: true)
        default:
          let (scalar, length) = WordCharacters.decode(text, at: start)
          index = start &+ length
          if let token = nonASCIIWord(from: start, at: start) {
            tokens[count] = token
            index = Int(token.end)
          } else if scalar.isWhitespace {
            continue
          } else {
            // What is no UTF-8 may be read as ASCII, which it is not.
            let hash = scalar.isASCII ? TokenHash.unknown : TokenHash.mark(scalar)
            tokens[count] = PhraseToken(hash: hash, from: start, to: index, isASCII: false)
          }
        }
        count &+= 1
      }
    }
    position = index
    return count
  }

  /// The end of the run of word characters of ASCII that begins at `start`. Its letters are read
  /// eight at a time until something else comes.
  @inline(__always)
  private static func wordEnd(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int,
    _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start
    while index &+ 8 <= end {
      // With the bit of case set nothing but letters is from `a` to `z`.
      let letters = ((base + index).eightBytes | 0x2020_2020_2020_2020).lowercasePrefix
      index &+= letters
      guard letters == 8 else { break }
    }
    while index < end, classes[Int(base[index])] == WordCharacters.Class.word.rawValue {
      index &+= 1
    }
    return index
  }

  /// The word that begins at `start` and goes on at `place` with what is not ASCII; nil where that
  /// is no character of a word.
  @inline(never)
  private func nonASCIIWord(from start: Int, at place: Int) -> PhraseToken? {
    var end = place
    while end < text.count {
      let (scalar, length) = WordCharacters.decode(text, at: end)
      guard WordCharacters.contains(scalar) else { break }
      end += length
    }
    guard end > place else { return nil }
    var hash = TokenHash.unknown
    if readsNonASCII {
      hash = TokenHash.word(folding: UnsafeBufferPointer(rebasing: text[start..<end]))
    }
    return PhraseToken(hash: hash, from: start, to: end, isASCII: false)
  }
}

extension TokenHash {
  /// That of a word in any case: every letter is taken in lower case, scalar by scalar, as .NET
  /// compares without case.
  static func word(folding word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if isFolded(word) { return self.word(word) }
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      let (scalar, length) = WordCharacters.decode(word, at: index)
      index += length
      if scalar.isASCII {
        folded.append(UInt8(truncatingIfNeeded: scalar.value).asciiLowercased)
      } else {
        folded += scalar.properties.lowercaseMapping.utf8
      }
    }
    return folded.withUnsafeBufferPointer { self.word($0) }
  }

  /// Whether it is plain that no letter is a capital: small ones of ASCII, and the blocks from
  /// U+3000 to U+9FFF.
  private static func isFolded(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < word.count {
      switch word[index] {
      case 0x00...0x40, 0x5B...0x7F: index += 1
      case 0xE3...0xE9: index += 3
      default: return false
      }
    }
    return true
  }
}
