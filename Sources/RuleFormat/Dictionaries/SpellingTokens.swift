import SourceText

/// The words that spelling is asked about: what stands between white space, without quotes,
/// brackets and the marks of sentences around it. Only those with a letter in them.
struct SpellingTokens: Sequence, IteratorProtocol {
  private let text: ByteView
  private let end: Int
  private var position: Int

  init(_ text: ByteView, _ range: ByteRange) {
    self.text = text
    end = range.end
    position = range.start
  }

  mutating func next() -> ByteRange? {
    while position < end {
      while position < end, Self.isSpace(text[position]) { position += 1 }
      let start = position
      while position < end, !Self.isSpace(text[position]) { position += 1 }
      let token = stripped(ByteRange(start, position))
      if hasLetter(token) { return token }
    }
    return nil
  }

  /// A token as dictionaries have it, with the straight apostrophe.
  static func word(_ token: ByteRange, in text: ByteView) -> [UInt8] {
    var word: [UInt8] = []
    var offset = token.start
    while offset < token.end {
      if let quote = quote(at: offset, in: text), quote == 0x27 {
        word.append(quote)
        offset += text[offset] == quote ? 1 : 3
      } else {
        word.append(text[offset])
        offset += 1
      }
    }
    return word
  }

  /// Marks are taken off one by one, in front first; initials (`e.g.`) and short titles (`Mr.`)
  /// keep their full stops.
  private func stripped(_ token: ByteRange) -> ByteRange {
    var start = token.start
    var end = token.end
    while start < end {
      if isAbbreviation(ByteRange(start, end)) { break }
      if let width = width(ofMarkAt: start, among: "$(\"['"), start + width < end {
        start += width
      } else if let width = width(ofMarkBefore: end, from: start), end - width > start {
        end -= width
      } else {
        break
      }
    }
    return ByteRange(start, end)
  }

  private func width(ofMarkAt offset: Int, among marks: StaticString) -> Int? {
    let byte = Self.quote(at: offset, in: text) ?? text[offset]
    guard Self.holds(marks, byte) else { return nil }
    return text[offset] == byte ? 1 : 3
  }

  private func width(ofMarkBefore end: Int, from start: Int) -> Int? {
    if Self.holds(",)\"]!;.?:'", text[end - 1]) { return 1 }
    return end - 3 >= start && Self.quote(at: end - 3, in: text) != nil ? 3 : nil
  }

  /// The straight form of the quotation mark at `offset`.
  private static func quote(at offset: Int, in text: ByteView) -> UInt8? {
    switch text[offset] {
    case 0x27, 0x22: return text[offset]
    case 0xE2 where text[offset + 1] == 0x80:
      switch text[offset + 2] {
      case 0x98, 0x99: return 0x27
      case 0x9C, 0x9D: return 0x22
      default: return nil
      }
    default: return nil
    }
  }

  private func isAbbreviation(_ token: ByteRange) -> Bool {
    guard text[token.end - 1] == UInt8(ascii: ".") else { return false }
    let isInitials =
      token.count >= 4 && token.count % 2 == 0
      && stride(from: token.start, to: token.end, by: 2).allSatisfy {
        text[$0].isASCIILetter && text[$0 + 1] == UInt8(ascii: ".")
      }
    let isTitle =
      (3...4).contains(token.count) && text[token.start].isASCIIUppercase
      && (token.start + 1..<token.end - 1).allSatisfy { text[$0].isASCIILowercase }
    return isInitials || isTitle
  }

  private func hasLetter(_ token: ByteRange) -> Bool {
    for offset in token.start..<token.end where text[offset].isASCIILetter { return true }
    return text.string(token).unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private static func holds(_ marks: StaticString, _ byte: UInt8) -> Bool {
    UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }
}
