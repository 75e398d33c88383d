import SourceText

/// Cuts words by hand as far as it knows the characters: the rules WB5 to WB13b of UAX #29.
struct WordScanner {
  private let text: ByteView
  /// The memory of `text`: in the hot loop, where offsets are within bounds anyway, a second check
  /// costs a sixth of the time.
  private let bytes: UnsafeBufferPointer<UInt8>
  private let classes: UnsafeBufferPointer<UInt8>
  /// Where a plain word may begin at the latest: eight letters and two more bytes are read at once.
  private let lastPlain: Int
  /// Behind the last word; after the last of all, the end or a character that ICU must judge.
  private(set) var position: Int

  /// A scanner of `text` from `start` on; `classes` are `WordClass.ofByte`.
  init(_ text: ByteView, from start: Int, classes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    bytes = text.buffer
    self.classes = classes
    lastPlain = bytes.count - 10
    position = start
  }

  /// The next word; nil at the end, or where ICU must go on, from the last space before `position`.
  @inline(__always)
  mutating func next() -> Word? {
    while true {
      if let word = plainWord() { return word }
      guard position < bytes.count else { return nil }
      let (kind, length) = character(at: position)
      if kind.isDisjoint(with: .inWord) {
        if kind == .foreign { return nil }
        position += length
      } else {
        let start = position
        position += length
        var content = WordContent(first: kind, isLong: length > 1)
        guard finishWord(&content) else { return nil }
        if let word = word(from: start, content) { return word }
      }
    }
  }

  /// The word at `position` where it is a letter of ASCII in either case and small ones behind it,
  /// and no letter or digit follows what ends it: nine words of ten, for which nothing else need be
  /// known. Moves behind what follows.
  @inline(__always)
  private mutating func plainWord() -> Word? {
    let start = position
    guard start <= lastPlain else { return nil }
    let head = eight(at: start)
    // The first letter may be a capital.
    var run = (head | 0x20).lowercasePrefix
    guard run > 0 else { return nil }
    var end = start &+ run
    while run == 8 {
      guard end <= lastPlain else { return nil }
      run = eight(at: end).lowercasePrefix
      end &+= run
    }
    let next = WordClass(rawValue: classes[Int(bytes[end])])
    var following = end &+ 1
    if next != [] {
      // A full stop or comma joins nothing before a space.
      guard next.isDisjoint(with: [.inWord, .nonASCII]), classes[Int(bytes[following])] == 0
      else { return nil }
      following &+= 1
    }
    position = following
    let isCapitalized = head & 0x20 == 0
    return Word(
      range: ByteRange(start, end),
      traits: !isCapitalized ? .lowercase : end == start &+ 1 ? .capitalized : .titlecase)
  }

  /// Moves to the end of the word begun; false where ICU must find it.
  @inline(__always)
  private mutating func finishWord(_ content: inout WordContent) -> Bool {
    skipLowercase(&content)
    while position < bytes.count {
      let kind = WordClass(rawValue: classes[Int(bytes[position])])
      if !kind.isDisjoint(with: .inWord) {
        content.add(kind)
        position += 1
      } else if kind == [] {
        return true
      } else if let goesOn = continueWord(&content) {
        guard goesOn else { return true }
      } else {
        return false
      }
    }
    return true
  }

  /// Reads the lower-case letters from `position` on, eight at a time: most words end within the
  /// first eight, so that their length costs no mispredicted branch, which is a third of the time.
  @inline(__always)
  private mutating func skipLowercase(_ content: inout WordContent) {
    while bytes.count - position >= 8 {
      let run = eight(at: position).lowercasePrefix
      if run > 0 { content.add(.lowercase) }
      position += run
      guard run == 8 else { return }
    }
  }

  /// The eight bytes from `index` on, all of which must be there.
  @inline(__always)
  private func eight(at index: Int) -> UInt64 {
    (bytes.baseAddress.unsafelyUnwrapped + index).eightBytes
  }

  /// Reads on past a character that is not ASCII or that joins others: true where the word goes on
  /// behind it, false where it has ended, nil where ICU must say.
  private mutating func continueWord(_ content: inout WordContent) -> Bool? {
    let (kind, length) = character(at: position)
    if !kind.isDisjoint(with: .inWord) {
      content.add(kind)
      content.mark(.nonASCII)
      position += length
      return true
    }
    if kind == [] { return false }
    if kind.contains(.nonASCII) { return nil }
    let next = character(at: position + length)
    if next.kind.contains(.nonASCII) {
      position += length
      return nil
    }
    guard kind.joins(content.last, next.kind) else { return false }
    if length > 1 { content.mark(.nonASCII) }
    if !next.kind.isDisjoint(with: .letter), isApostrophe(at: position) {
      content.mark(.apostrophe)
    }
    position += length
    return true
  }

  /// The class and length of the character at `index`; of none at the end.
  @inline(__always)
  private func character(at index: Int) -> (kind: WordClass, length: Int) {
    guard index < bytes.count else { return ([], 0) }
    let kind = WordClass(rawValue: classes[Int(bytes[index])])
    return kind == .nonASCII ? Self.longCharacter(text, at: index) : (kind, 1)
  }

  // What is rare is out of line, and static: a method would need the scanner in memory, and the
  // loop would have to keep it there.

  @inline(never)
  private static func longCharacter(
    _ text: ByteView, at index: Int
  ) -> (kind: WordClass, length: Int) {
    let scalar = text.scalar(at: index)
    return (WordClass(scalar.value.value), scalar.length)
  }

  /// Whether U+0027 or U+2019 stands at `index`.
  private func isApostrophe(at index: Int) -> Bool {
    text[index] == 0x27 || text.scalar(at: index).value == "\u{2019}"
  }

  /// The word from `start` to the position; nil where it holds neither letter nor digit.
  @inline(__always)
  private func word(from start: Int, _ content: WordContent) -> Word? {
    guard content.isWord else { return nil }
    let range = ByteRange(start, position)
    let traits = content.hasLateCapital ? Self.capitals(in: text[range]) : content.capitals
    return Word(range: range, traits: content.traits.union(traits))
  }

  /// The traits of the capitals in a word that may begin with digits.
  @inline(never)
  private static func capitals(in word: ByteView) -> Word.Traits {
    var traits: Word.Traits = []
    var hasLetter = false
    var index = 0
    while index < word.count {
      let scalar = word.scalar(at: index)
      let kind = WordClass(scalar.value.value)
      if kind == .capital { traits.insert(hasLetter ? .innerCapital : .capitalized) }
      if !kind.isDisjoint(with: .letter) { hasLetter = true }
      index += scalar.length
    }
    return traits
  }
}

/// What has been read of a word.
private struct WordContent {
  private let first: WordClass
  private var rest: WordClass = []
  private(set) var last: WordClass
  private var marks: Word.Traits = []

  @inline(__always)
  init(first: WordClass, isLong: Bool) {
    self.first = first
    last = first
    if isLong { marks = .nonASCII }
  }

  @inline(__always)
  mutating func add(_ kind: WordClass) {
    rest.formUnion(kind)
    last = kind
  }

  mutating func mark(_ mark: Word.Traits) { marks.insert(mark) }

  var isWord: Bool { !first.union(rest).isDisjoint(with: [.letter, .digit]) }

  /// Whether a capital may be its first letter without being its first character.
  var hasLateCapital: Bool { rest.contains(.capital) && first.isDisjoint(with: .letter) }

  /// The traits of its capitals unless there is a late one.
  var capitals: Word.Traits {
    Word.Traits(
      rawValue: first.intersection(.capital).rawValue >> 1 | rest.intersection(.capital).rawValue)
  }

  /// The traits but those of capitals.
  var traits: Word.Traits {
    let all = first.union(rest)
    let number: Word.Traits = all.isDisjoint(with: .letter) ? .number : []
    let shared = Word.Traits(rawValue: all.intersection([.lowercase, .digit]).rawValue)
    return shared.union(number).union(marks)
  }
}
