import SourceText

/// What may stand behind a phrase that a pattern begins with, as far as the next word tells it, or
/// its first or last two letters.
///
/// Of what begins like a pattern, “the method” or “can be”, one in a hundred goes on like it. To
/// look at the next word costs a hundredth of what it costs to run the pattern, and most are not
/// among those that it asks for.
struct PhraseSequel: Sendable, Hashable {
  /// A bit for each place of a word or of two of its letters, where they may stand behind a space.
  /// The last row holds the traits.
  private(set) var rows: [UInt32]

  struct Traits: OptionSet {
    let rawValue: UInt32
    /// Something other than white space may follow the phrase.
    static let goesOnWithoutSpace = Traits(rawValue: 1)
    /// The places are those of words, which are taken for each other seldom.
    static let isByWord = Traits(rawValue: 2)
    /// The places are those of the last two letters of words, which tell most where a pattern goes
    /// on like “[a-z]+ed”. With neither trait they are those of the two bytes behind the space.
    static let isByEnd = Traits(rawValue: 4)
  }

  /// The place of a bit.
  struct Place {
    /// One for each small letter and each capital, for digits, white space and all other bytes of
    /// ASCII.
    let row: Int
    /// Letters have one in either case, and white space that of all others.
    let column: Int

    static let rows = 55
    static let columns = 28

    /// That of two bytes of ASCII.
    @inline(__always)
    init(_ first: UInt8, _ second: UInt8) {
      row = Self.row(of: first)
      let row = Self.row(of: second)
      column = row < Self.columns ? row : row &- Self.columns
    }

    /// That of the end of a word of ASCII, in any case; its only letter stands behind a space.
    @inline(__always)
    init(end word: UnsafeBufferPointer<UInt8>) {
      let before = word.count > 1 ? word[word.count &- 2].asciiLowercased : 0x20
      self.init(before, word[word.count &- 1].asciiLowercased)
    }

    /// That of a word, by its hash.
    @inline(__always)
    init(word hash: UInt64) {
      let number = ((hash &>> 32) &* UInt64(Self.rows * Self.columns)) &>> 32
      (row, column) = Int(number).quotientAndRemainder(dividingBy: Self.columns)
    }

    @inline(__always)
    private static func row(of byte: UInt8) -> Int {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte & 0x1F)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): columns &+ Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): 27
      case 0x09...0x0D, 0x20: columns
      default: 0
      }
    }
  }

  static let rowCount = Place.rows + 1
  private static let everyColumn: UInt32 = 1 << Place.columns - 1

  /// What may follow where a program begins; nil where it says nothing.
  init?(_ rest: ProgramParts) {
    guard let first = FirstSteps.of(rest, from: 0) else { return nil }
    let behindSpace = first.filter { $0.bytes.intersects(Self.whiteSpace) }.map(\.next)
    var traits: Traits = []
    if first.contains(where: { !$0.bytes.isSubset(of: Self.whiteSpace) }) {
      traits.insert(.goesOnWithoutSpace)
    }
    let words = SequelSearch.words(of: rest, from: behindSpace)
    if let all = words?.all {
      rows = Self.rows(ofWords: all)
      traits.insert(.isByWord)
    } else {
      rows = Self.rows(ofLettersIn: rest, from: behindSpace)
      if let ends = words.map({ Self.rows(ofEnds: $0.ends) }),
        Self.pairs(in: ends) < Self.pairs(in: rows)
      {
        rows = ends
        traits.insert(.isByEnd)
      }
      let isOpen = rows.allSatisfy { $0 == Self.everyColumn }
      if isOpen, traits.contains(.goesOnWithoutSpace) { return nil }
    }
    rows.append(traits.rawValue)
  }

  private static let whiteSpace = ByteSet(" \t\n\u{0B}\u{0C}\r", withNonASCII: true)
  private static let noRows = [UInt32](repeating: 0, count: Place.rows)

  /// How many pairs of small letters have a bit.
  private static func pairs(in rows: [UInt32]) -> Int {
    rows[1...26].reduce(0) { $0 + ($1 & 0x07FF_FFFE).nonzeroBitCount }
  }

  private static func rows(ofWords words: Set<[UInt8]>) -> [UInt32] {
    var rows = noRows
    for word in words {
      let place = Place(word: word.withUnsafeBufferPointer { TokenHash.word($0) })
      rows[place.row] |= 1 << UInt32(place.column)
    }
    return rows
  }

  /// - Parameter ends: As `SequelSearch.Words` has them.
  private static func rows(ofEnds ends: Set<[UInt8?]>) -> [UInt32] {
    var rows = noRows
    for end in ends {
      let last = end.last.flatMap(\.self)
      let columns = last.map { (1 as UInt32) << UInt32(Place(0, $0).column) } ?? everyColumn
      let before = end.count > 1 ? end[0] : 0x20
      let row = before.map { Place($0, 0).row }
      for row in row.map({ $0...$0 }) ?? 0...Place.rows - 1 { rows[row] |= columns }
    }
    return rows
  }

  /// Those of the first two bytes that a program takes from one of some places.
  private static func rows(ofLettersIn program: ProgramParts, from places: [Int]) -> [UInt32] {
    var rows = noRows
    for place in places {
      guard let steps = FirstSteps.of(program, from: place) else {
        return Array(repeating: everyColumn, count: Place.rows)
      }
      for step in steps {
        let seconds = FirstSteps.bytes(of: program, from: step.next)
        step.bytes.forEachASCII { first in
          var columns = seconds == nil ? everyColumn : 0
          seconds?.forEachASCII { columns |= 1 << UInt32(Place(first, $0).column) }
          rows[Place(first, 0).row] |= columns
        }
      }
    }
    return rows
  }
}

/// The sequels of the phrases of an index, by their numbers.
struct PhraseSequels: Sendable {
  /// What stands behind a place of a text, as sequels ask for it.
  struct Context {
    /// Whether it is beyond what they know: not ASCII, or the end of the text.
    var isOpen = true
    /// The places of the two bytes behind a space, and of the word there and its end; nil where no
    /// space follows.
    var places: (letters: PhraseSequel.Place, word: Word?)?

    typealias Word = (whole: PhraseSequel.Place, end: PhraseSequel.Place)

    /// - Parameter last: The number of the token that is the last before that place.
    init(
      behind last: Int, of tokens: UnsafeBufferPointer<PhraseToken>,
      in text: UnsafeBufferPointer<UInt8>
    ) {
      let end = Int(tokens[last].end)
      guard end &+ 2 < text.count else { return }
      let (space, first, second) = (text[end], text[end &+ 1], text[end &+ 2])
      guard space | first | second < 0x80 else { return }
      isOpen = false
      guard space == 0x20 || 0x09...0x0D ~= space else { return }
      var word: Word?
      if WordCharacters.contains(first), last &+ 1 < tokens.count {
        let next = tokens[last &+ 1]
        // What is not ASCII may fold to a letter of the word, or be a mark behind it that counts.
        isOpen = !next.isASCII || Int(next.end) < text.count && text[Int(next.end)] >= 0x80
        let letters = text[Int(next.start)..<Int(next.end)]
        word = (
          PhraseSequel.Place(word: next.hash),
          PhraseSequel.Place(end: UnsafeBufferPointer(rebasing: letters))
        )
      }
      places = (PhraseSequel.Place(first, second), word)
    }
  }

  private let rows: NumberTable

  init(_ sequels: [PhraseSequel]) { rows = NumberTable(sequels.flatMap(\.rows)) }

  /// Whether a sequel may stand in a context.
  @inline(__always)
  func mayStand(_ number: Int, in context: Context) -> Bool {
    if context.isOpen { return true }
    let first = number &* PhraseSequel.rowCount
    let traits = PhraseSequel.Traits(
      rawValue: UInt32(truncatingIfNeeded: rows[first &+ PhraseSequel.Place.rows]))
    guard let places = context.places else { return traits.contains(.goesOnWithoutSpace) }
    var place = places.letters
    if !traits.isDisjoint(with: [.isByWord, .isByEnd]) {
      guard let word = places.word else { return true }
      place = traits.contains(.isByWord) ? word.whole : word.end
    }
    return rows[first &+ place.row] &>> place.column & 1 != 0
  }

  func write(to archive: inout ArchiveWriter) { archive.write(rows) }

  init(from archive: inout ArchiveReader) { rows = archive.table() }
}
