import SourceText

/// The text that a program runs on, and what it answers about a place in it.
struct Subject {
  let text: ByteView
  /// The part that counts, within the text: its ends are the ends of the text.
  let range: ByteRange

  enum Answer {
    /// With the bytes to go on by.
    case yes(Int)
    case no, undecided
  }

  init(_ text: ByteView, _ range: ByteRange) {
    self.text = text
    self.range = ByteRange(min(range.start, text.count), min(range.end, text.count))
  }

  /// The byte at `index`; 0 at the end.
  @inline(__always)
  func byte(at index: Int) -> UInt8 {
    index < range.end ? text.buffer.baseAddress.unsafelyUnwrapped[index] : 0
  }

  /// Whether the character at `index`, which is beyond ASCII, is a letter of ASCII in some case.
  func folded(at index: Int) -> Answer {
    guard let (found, _) = decode(at: index) else { return .undecided }
    return switch ScalarKind(found) {
    case .mark, .word, .format, .extender: .no
    case .cased: Self.foldsToASCII(found) ? .undecided : .no
    case .other: .undecided
    }
  }

  /// Whether a letter is folded to what begins with one of ASCII: ß, İ, ſ and ǰ are.
  private static func foldsToASCII(_ letter: Unicode.Scalar) -> Bool {
    [0xDF, 0x130, 0x17F, 0x1F0].contains(letter.value)
  }

  /// - Parameter value: Of the scalar that is wanted.
  func scalar(_ value: Int, at index: Int) -> Answer {
    guard let (found, length) = decode(at: index) else {
      return index < range.end ? .undecided : .no
    }
    return Int(found.value) == value ? .yes(length) : .no
  }

  func any(newlines: Bool, at index: Int) -> Answer {
    guard let (found, length) = decode(at: index) else {
      return index < range.end ? .undecided : .no
    }
    return newlines || found != "\n" ? .yes(length) : .no
  }

  /// Of a character beyond ASCII, and at the end.
  func member(of set: PatternProgram.Members, at index: Int) -> Answer {
    guard index < range.end else { return .no }
    guard let (found, length) = decode(at: index) else { return .undecided }
    switch ScalarKind(found) {
    case .mark, .word, .format, .extender: break
    case .cased: if set.foldsOthers { return .undecided }
    case .other: if set.foldsOthers || set.hasClasses { return .undecided }
    }
    return set.others.holds(found) ? .yes(length) : .no
  }

  /// A line ends with a line feed and nothing else, as ICU is told.
  func holds(_ assertion: Pattern.Assertion, at index: Int) -> Answer {
    switch assertion {
    case .wordBoundary: isBoundary(index, wanted: true)
    case .notWordBoundary: isBoundary(index, wanted: false)
    case .textStart: index == range.start ? .yes(0) : .no
    case .textEnd: index == range.end ? .yes(0) : .no
    case .lineStart: index == range.start || text[index - 1] == 0x0A ? .yes(0) : .no
    case .lineEnd: index == range.end || text[index] == 0x0A ? .yes(0) : .no
    case .textEndOrLastLine:
      index == range.end || index == range.end - 1 && text[index] == 0x0A ? .yes(0) : .no
    case .previousMatchEnd: .undecided
    }
  }

  /// Where the scalar that ends at `index` begins; at the start the end of the text, where nothing
  /// stands either.
  @inline(__always)
  func startOfScalar(before index: Int) -> Int {
    guard index > range.start else { return range.end }
    return text.startOfScalar(before: index, downTo: range.start)
  }

  /// Whether a character of a word stands on both sides, both of ASCII.
  @inline(__always)
  func isWithinASCIIWord(_ index: Int) -> Bool {
    index > range.start && index < range.end && text[index] < 0x80 && text[index - 1] < 0x80
      && WordCharacters.contains(text[index]) && WordCharacters.contains(text[index - 1])
  }

  private func isBoundary(_ index: Int, wanted: Bool) -> Answer {
    if index > range.start, index < range.end, text[index] < 0x80, text[index - 1] < 0x80 {
      let isBoundary =
        WordCharacters.contains(text[index]) != WordCharacters.contains(text[index - 1])
      return isBoundary == wanted ? .yes(0) : .no
    }
    guard let isBoundary = isBoundary(at: index) else { return .undecided }
    return isBoundary == wanted ? .yes(0) : .no
  }

  /// A boundary as ICU has it: what joins counts with what it follows. Nil where only ICU can tell.
  private func isBoundary(at index: Int) -> Bool? {
    if joins(index) { return false }
    var previous = startOfScalar(before: index)
    while joins(previous) { previous = startOfScalar(before: previous) }
    guard let last = isWord(previous), let next = isWord(index) else { return nil }
    return last != next
  }

  private func joins(_ index: Int) -> Bool { kind(at: index).joins }

  /// Nil where only ICU can tell; false beyond the ends.
  private func isWord(_ index: Int) -> Bool? {
    guard index < range.end else { return false }
    let byte = text[index]
    if byte < 0x80 { return WordCharacters.contains(byte) }
    return switch kind(at: index) {
    case .mark, .format: false
    case .word, .cased, .extender: true
    case .other: nil
    }
  }

  private func kind(at index: Int) -> ScalarKind {
    decode(at: index).map { ScalarKind($0.scalar) } ?? .other
  }

  /// The scalar that begins at `index`; nil at the end and where the bytes are no UTF-8.
  private func decode(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index < range.end else { return nil }
    let decoded = text.scalar(at: index)
    guard decoded.isWellFormed, index + decoded.length <= range.end else { return nil }
    return (decoded.value, decoded.length)
  }
}
