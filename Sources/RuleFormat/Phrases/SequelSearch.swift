import SourceText

/// Follows a program to the words that it can ask for next.
struct SequelSearch {
  /// What is known of those words, if there is one.
  struct Words {
    /// All of them, of ASCII and in small letters; nil where there are too many.
    var all: Set<[UInt8]>? = []
    /// Their last two letters, or the only one; nil stands for any.
    var ends: Set<[UInt8?]> = []
  }

  private struct TooMany: Error {}

  private let program: ProgramParts
  /// The letters so far; nil stands for any one, and two of them for any number.
  private var word: [UInt8?] = []
  private var found = Words()
  /// Steps that are left: what needs more asks for more words than tell anything.
  private var steps = 5_000
  /// More would fill the bits of a sequel.
  private static let limit = 400
  /// No word of a list is as long.
  private static let lengthLimit = 40
  /// No class of more letters is a list of words.
  private static let letterLimit = 4

  /// The words with one of which a program goes on from one of these places, if it goes on with a
  /// word at all; nil where that may be almost any.
  static func words(of program: ProgramParts, from places: [Int]) -> Words? {
    var search = SequelSearch(program: program)
    do throws(TooMany) {
      for place in places { try search.follow(place) }
    } catch {
      return nil
    }
    return search.found
  }

  private init(program: ProgramParts) { self.program = program }

  private mutating func follow(_ place: Int) throws(TooMany) {
    steps -= 1
    guard steps > 0 else { throw TooMany() }
    let instruction = program.instructions[place]
    let operand = instruction.operand
    switch instruction.code {
    case .accept, .any, .anyButNewline, .atomic: throw TooMany()
    case .byte, .folded: try take(ByteSet(byte: instruction.byte), next: place + 1)
    case .scalar: break
    case .set: try take(program.sets[operand].ascii, next: place + 1)
    case .loop:
      if !program.sets[operand].ascii.isSubset(of: Self.wordBytes) { endWord() }
      try follow(place + 1)
      if program.sets[operand].ascii.intersects(Self.wordBytes) {
        try follow(place + 1, behind: [nil, nil])
        if !program.sets[operand].ascii.isSubset(of: Self.wordBytes) {
          word += [nil, nil]
          endWord()
          word.removeLast(2)
        }
      }
    case .assert:
      switch Pattern.Assertion(rawValue: operand) {
      case .wordBoundary where !word.isEmpty, .textEnd, .lineEnd, .textEndOrLastLine: endWord()
      default: try follow(place + 1)
      }
    case .save: try follow(place + 1)
    case .jump: try follow(operand)
    case .fork, .lazyFork:
      try follow(place + 1)
      try follow(operand)
    case .choose: for target in program.choices[operand] { try follow(target) }
    // The text that follows must be what is looked for.
    case .ahead: try follow(place + 1)
    case .notAhead, .behind, .notBehind: try follow(operand)
    }
  }

  private mutating func take(_ bytes: ByteSet, next: Int) throws(TooMany) {
    var letters: Set<UInt8> = []
    bytes.forEachASCII { byte in
      if WordCharacters.contains(byte) { letters.insert(byte.asciiLowercased) } else { endWord() }
    }
    if letters.count > Self.letterLimit { return try follow(next, behind: [nil]) }
    for letter in letters { try follow(next, behind: [letter]) }
  }

  private mutating func follow(_ place: Int, behind letters: [UInt8?]) throws(TooMany) {
    guard word.count < Self.lengthLimit else { throw TooMany() }
    word += letters
    defer { word.removeLast(letters.count) }
    try follow(place)
  }

  /// Notes the word that ends here. Where none has begun a mark follows, which tells nothing.
  private mutating func endWord() {
    guard !word.isEmpty else { return }
    found.ends.insert(Array(word.suffix(2)))
    let letters = word.compactMap(\.self)
    if letters.count < word.count || found.all?.count == Self.limit {
      found.all = nil
    } else {
      found.all?.insert(letters)
    }
  }

  private static let wordBytes: ByteSet = {
    var bytes = ByteSet()
    for byte in UInt8(0)..<128 where WordCharacters.contains(byte) { bytes.insert(byte) }
    return bytes
  }()
}

extension ByteSet {
  fileprivate init(byte: UInt8) {
    self.init()
    insert(byte)
  }
}
