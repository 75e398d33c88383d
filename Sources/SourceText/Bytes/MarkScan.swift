extension ByteView {
  /// Hands `body` the offset of each byte of `range` that begins a mark: a character that is
  /// neither a letter nor a digit of ASCII, nor a space that stands alone; of two spaces the second
  /// is one. Line feeds are handed over too. Reads eight bytes at once.
  ///
  /// - Returns: The other bytes that stand there, with all letters for any, and all digits.
  @inlinable @inline(__always)
  package func forEachMark(in range: ByteRange, _ body: (Int) -> Void) -> ByteSet {
    var scan = MarkScan(after: self[range.start &- 1])
    let end = min(range.end, count)
    var offset = max(range.start, 0)
    while offset &+ 8 <= end {
      scan.forEachMark(in: word(at: offset)) { body(offset &+ $0) }
      offset &+= 8
    }
    if offset < end {
      scan.forEachMark(in: paddedWord(at: offset, to: end)) { body(offset &+ $0) }
    }
    return scan.others
  }

  /// The bytes of `start..<end`, fewer than eight, the first one lowest; then bytes that are
  /// neither marks nor others.
  @inlinable
  func paddedWord(at start: Int, to end: Int) -> UInt64 {
    let padding: UInt64 = 0x8080_8080_8080_8080 &<< UInt64(8 &* (end &- start))
    return (start..<end).reduce(padding) { $0 | UInt64(self[$1]) &<< UInt64(8 &* ($1 &- start)) }
  }
}

/// Parts the bytes of a text, eight at a time. The answer for each is in its top bit.
@usableFromInline
struct MarkScan {
  @usableFromInline var letters: UInt64 = 0
  @usableFromInline var digits: UInt64 = 0
  @usableFromInline var spaces: UInt64 = 0
  /// Whether the byte before is a space, in the top bit of the lowest byte.
  @usableFromInline var spaceBefore: UInt64

  @inlinable
  init(after byte: UInt8) { spaceBefore = byte == 0x20 ? 0x80 : 0 }

  @inlinable @inline(__always)
  mutating func forEachMark(in word: UInt64, _ body: (Int) -> Void) {
    let letters = LetterRun.letters(in: word)
    let digits = LetterRun.digits(in: word)
    let spaces = LetterRun.spaces(in: word)
    let continuations = LetterRun.continuations(in: word)
    self.letters |= letters
    self.digits |= digits
    self.spaces |= spaces
    let seconds = spaces & (spaces &<< 8 | spaceBefore)
    spaceBefore = spaces &>> 56
    var marks = (~(letters | digits | spaces | continuations) | seconds) & LetterRun.topBits
    while marks != 0 {
      body(marks.trailingZeroBitCount &>> 3)
      marks &= marks &- 1
    }
  }

  /// The bytes seen that are no marks.
  @inlinable var others: ByteSet {
    ByteSet(hasLetters: letters != 0, hasDigits: digits != 0, hasSpaces: spaces != 0)
  }
}
