import SourceText

/// Cuts words by hand as far as it knows the characters.
enum WordScanner {
  /// Appends the words of `start..<end` up to the first character whose boundaries ICU must find,
  /// and returns its offset, or `end`. The word it stands in may have been appended in part.
  static func scan(
    _ text: ByteView, from start: Int, to end: Int, appendingTo words: inout [Word]
  ) -> Int {
    guard let base = text.buffer.baseAddress else { return end }
    let bytes = UnsafeBufferPointer(start: base, count: min(end, text.count))
    return WordClass.ofByte.withUnsafeBufferPointer { classes in
      scan(bytes, from: start, classes: classes, appendingTo: &words)
    }
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, classes: UnsafeBufferPointer<UInt8>,
    appendingTo words: inout [Word]
  ) -> Int {
    let text = ClassifiedBytes(bytes: bytes, classes: classes)
    var i = start
    while i < bytes.count {
      var (kind, length) = text.character(at: i)
      guard !kind.isDisjoint(with: .inWord) else {
        if kind == .foreign { return i }
        i += length
        continue
      }
      let first = i
      let firstKind = kind
      var rest: WordClass = []
      var last = kind
      var apostrophe: UInt8 = 0
      var nonASCII: WordClass = length > 1 ? .nonASCII : []
      i += length
      while i < bytes.count {
        (kind, length) = text.character(at: i)
        if kind.isDisjoint(with: .inWord) {
          if kind == [] { break }
          if kind.contains(.nonASCII) { return i }
          let next = text.character(at: i + length)
          if next.kind.contains(.nonASCII) { return i + length }
          if kind.contains(.midLetter), !last.isDisjoint(with: .letter),
            !next.kind.isDisjoint(with: .letter)
          {
            if bytes[i] == 0x27 || text.isCurlyApostrophe(at: i) { apostrophe = 32 }
          } else if !kind.contains(.midNumber) || last != .digit || next.kind != .digit {
            break
          }
          if length > 1 { nonASCII = .nonASCII }
          i += length
          (kind, length) = next
        }
        if length > 1 { nonASCII = .nonASCII }
        rest.formUnion(kind)
        last = kind
        i += length
      }
      let all = firstKind.union(rest)
      guard !all.isDisjoint(with: [.letter, .digit]) else { continue }
      var traits = all.intersection([.lowercase, .digit]).union(nonASCII).rawValue | apostrophe
      if !firstKind.isDisjoint(with: .letter) {
        traits |= firstKind.intersection(.capital).rawValue >> 1
        traits |= rest.intersection(.capital).rawValue
      } else if all.isDisjoint(with: .letter) {
        traits |= Word.Traits.number.rawValue
      } else if rest.contains(.capital) {
        traits |= text.capitals(from: first, to: i)
      }
      words.append(Word(range: ByteRange(first, i), traits: Word.Traits(rawValue: traits)))
    }
    return bytes.count
  }
}

/// Bytes that are read character by character, each with its word class.
private struct ClassifiedBytes {
  let bytes: UnsafeBufferPointer<UInt8>
  let classes: UnsafeBufferPointer<UInt8>

  /// The class and length of the character at `index`; of none at the end.
  @inline(__always)
  func character(at index: Int) -> (kind: WordClass, length: Int) {
    guard index < bytes.count else { return ([], 0) }
    let kind = WordClass(rawValue: classes[Int(bytes[index])])
    return kind == .nonASCII ? longCharacter(at: index) : (kind, 1)
  }

  @inline(never)
  private func longCharacter(at index: Int) -> (kind: WordClass, length: Int) {
    let (codePoint, length) = bytes.codePoint(at: index)
    return (WordClass(codePoint), length)
  }

  /// Whether U+2019 stands at `index`.
  @inline(__always)
  func isCurlyApostrophe(at index: Int) -> Bool {
    bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && bytes[index + 2] == 0x99
  }

  /// The traits of the capitals in a word that does not begin with a letter.
  @inline(never)
  func capitals(from start: Int, to end: Int) -> UInt8 {
    var traits: Word.Traits = []
    var hasLetter = false
    var i = start
    while i < end {
      let (kind, length) = character(at: i)
      if kind.contains(.capital) { traits.insert(hasLetter ? .innerCapital : .capitalized) }
      if !kind.isDisjoint(with: .letter) { hasLetter = true }
      i += length
    }
    return traits.rawValue
  }
}
