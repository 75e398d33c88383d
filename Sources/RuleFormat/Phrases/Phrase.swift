import SourceText

/// White space between the words of a phrase.
enum PhraseSpace: UInt32, CaseIterable, Sendable {
  /// One U+0020.
  case blank
  /// One character of white space.
  case one
  /// One or more U+0020.
  case blanks
  /// One or more characters of white space.
  case run
}

/// A text that is found by its words, as a pattern gives it.
///
/// Its words are runs of what `\w` matches, not the words of UAX #29: only so does `\b` mean here
/// what it means in a regular expression ("don't" holds three tokens, and `\bdon\b` is in it).
struct Phrase: Sendable, Hashable {
  enum Token: Sendable, Hashable {
    /// A whole run of word characters, as written. Most are short enough for a string to need no
    /// memory of its own.
    case word(String)
    /// One character that is neither a word's nor white space.
    case mark(Unicode.Scalar)
    case space(PhraseSpace)
  }

  /// What must stand beside an end of the phrase.
  enum Edge: UInt8, Sendable {
    case anything, wordCharacter, noWordCharacter
  }

  let tokens: [Token]
  /// Whether case is folded, in all of it.
  let isCaseless: Bool
  let leading: Edge
  let trailing: Edge
  /// What may stand behind it; nil for anything.
  var sequel: PhraseSequel?

  var holdsWord: Bool { tokens.contains { if case .word = $0 { true } else { false } } }
}

extension Phrase {
  /// The phrase of an expansion. `impossible` where its boundaries can hold in no text; nil where
  /// it is not made of whole words, or folds case in some of its letters only.
  ///
  /// - Parameters:
  ///   - beforeMark: That what follows in the pattern is no word's character.
  ///   - mayFoldMore: That the phrase may be found where the pattern does not match: case is folded
  ///     in all letters where it is in some.
  static func make(
    _ atoms: [PatternExpansion.Atom], beforeMark: Bool = false, mayFoldMore: Bool = false
  ) -> Result? {
    var builder = PhraseBuilder(mayFoldMore: mayFoldMore)
    for atom in atoms {
      switch builder.append(atom) {
      case .possible: continue
      case .impossible: return .impossible
      case .unsuited: return nil
      }
    }
    return builder.finish(beforeMark: beforeMark)
  }

  enum Result: Equatable {
    case phrase(Phrase)
    case impossible
  }
}

/// Cuts the atoms of an expansion into tokens and settles the word boundaries between them.
private struct PhraseBuilder {
  enum Step { case possible, impossible, unsuited }

  /// Before `word`.
  private var tokens: [Phrase.Token] = []
  /// The word that the last atoms make, in UTF-8; empty behind a mark or white space.
  private var word: [UInt8] = []
  private var leading = Phrase.Edge.anything
  private var isCaseless: Bool?
  private let mayFoldMore: Bool
  /// A boundary asserted after the last character: whether there must be one.
  private var pending: Bool?

  init(mayFoldMore: Bool) {
    self.mayFoldMore = mayFoldMore
    tokens.reserveCapacity(4)
    word.reserveCapacity(16)
  }

  private var isEmpty: Bool { word.isEmpty && tokens.isEmpty }

  mutating func append(_ atom: PatternExpansion.Atom) -> Step {
    switch atom {
    case .wordBoundary, .notWordBoundary:
      let wanted = atom == .wordBoundary
      if let pending, pending != wanted { return .impossible }
      pending = wanted
      return .possible
    case .space(let space): return append(space)
    case .scalar(" ", _): return append(.blank)
    case .scalar(let scalar, let caseless):
      if scalar.isWhitespace { return .unsuited }
      if scalar.isCased {
        if let isCaseless, isCaseless != caseless {
          guard mayFoldMore else { return .unsuited }
          self.isCaseless = true
        } else {
          isCaseless = caseless
        }
      }
      let isWord = WordCharacters.contains(scalar)
      if isEmpty {
        if isWord {
          if pending != true { return .unsuited }
        } else if let pending {
          leading = pending ? .wordCharacter : .noWordCharacter
        }
        pending = nil
      }
      guard settleBoundary(beforeWord: isWord) else { return .impossible }
      if isWord {
        if scalar.isASCII {
          word.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          word += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      } else {
        endWord()
        tokens.append(.mark(scalar))
      }
      return .possible
    }
  }

  private mutating func append(_ space: PhraseSpace) -> Step {
    guard !isEmpty else { return .unsuited }
    guard settleBoundary(beforeWord: false) else { return .impossible }
    endWord()
    if case .space? = tokens.last { return .unsuited }
    tokens.append(.space(space))
    return .possible
  }

  /// Whether what was asserted before a character holds there.
  private mutating func settleBoundary(beforeWord isWord: Bool) -> Bool {
    defer { pending = nil }
    return pending.map { $0 == (word.isEmpty == isWord) } ?? true
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    tokens.append(.word(String(decoding: word, as: UTF8.self)))
    word.removeAll(keepingCapacity: true)
  }

  mutating func finish(beforeMark: Bool) -> Phrase.Result? {
    endWord()
    guard let last = tokens.last else { return nil }
    var trailing = Phrase.Edge.anything
    switch last {
    case .space: return nil
    case .word:
      if beforeMark, pending == false { return .impossible }
      if !beforeMark, pending != true { return nil }
    case .mark:
      if beforeMark, pending == true { return .impossible }
      if let pending { trailing = pending ? .wordCharacter : .noWordCharacter }
    }
    return .phrase(
      Phrase(
        tokens: tokens, isCaseless: isCaseless ?? true, leading: leading, trailing: trailing))
  }
}
