extension ByteView {
  /// The offset of the first byte of `start..<end` that is neither an ASCII letter nor a space, or
  /// `end`. Reads eight bytes at once: most stretches of a text that mean nothing to a parser are
  /// such.
  @inlinable @inline(__always)
  package func endOfLettersAndSpaces(from start: Int, to end: Int) -> Int {
    var offset = start
    let end = min(end, count)
    while offset &+ 8 <= end {
      let word = word(at: offset)
      let others = ~(LetterRun.letters(in: word) | LetterRun.spaces(in: word)) & LetterRun.topBits
      guard others == 0 else { return offset &+ others.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < end {
      let byte = self[offset]
      guard byte == 0x20 || (byte | 0x20) &- 0x61 < 26 else { return offset }
      offset &+= 1
    }
    return offset
  }
}

/// Eight bytes looked at in one word: the answer for each is in its top bit.
@usableFromInline
enum LetterRun {
  @usableFromInline static let topBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether each byte is an ASCII letter.
  @inlinable @inline(__always)
  static func letters(in word: UInt64) -> UInt64 {
    let lower = (word & ~topBits) | 0x2020_2020_2020_2020
    // Adding 0x80 − "a" and 0x80 − "{" carries into the top bit from those letters on.
    let fromA = lower &+ 0x1F1F_1F1F_1F1F_1F1F
    let afterZ = lower &+ 0x0505_0505_0505_0505
    return fromA & ~afterZ & ~word & topBits
  }

  /// Whether each byte is an ASCII digit.
  @inlinable @inline(__always)
  static func digits(in word: UInt64) -> UInt64 {
    let low = word & ~topBits
    let from0 = low &+ 0x5050_5050_5050_5050
    let after9 = low &+ 0x4646_4646_4646_4646
    return from0 & ~after9 & ~word & topBits
  }

  /// Whether each byte goes on a sequence of UTF-8.
  @inlinable @inline(__always)
  static func continuations(in word: UInt64) -> UInt64 { word & ~(word &<< 1) & topBits }

  /// Whether each byte is a space.
  @inlinable @inline(__always)
  static func spaces(in word: UInt64) -> UInt64 {
    let other = word ^ 0x2020_2020_2020_2020
    return ~(((other & ~topBits) &+ ~topBits) | other) & topBits
  }
}
