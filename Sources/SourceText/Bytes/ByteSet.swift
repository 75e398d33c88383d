/// Which of the 128 ASCII bytes, and whether any other, occur in a text.
///
/// A rule names the bytes without which it has nothing to say; a block that lacks them is not read.
@frozen @usableFromInline
package struct ByteSet: Hashable, Sendable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0
  /// Whether a byte of 0x80 or above is among them.
  @usableFromInline package var hasNonASCII = false

  package init() {}

  /// The bytes of `characters`, which must be ASCII.
  package init(_ characters: StaticString) {
    characters.withUTF8Buffer { for byte in $0 { insert(byte) } }
  }

  /// All bytes of 0x80 or above.
  package static let nonASCII: ByteSet = {
    var set = ByteSet()
    set.hasNonASCII = true
    return set
  }()

  @inlinable @inline(__always)
  package mutating func insert(_ byte: UInt8) {
    if byte < 64 {
      low |= 1 &<< UInt64(byte)
    } else if byte < 128 {
      high |= 1 &<< UInt64(byte &- 64)
    } else {
      hasNonASCII = true
    }
  }

  /// Adds all of `bytes`, and all letters where there is one: no rule waits for a certain letter,
  /// and most of any text is stretches of letters and spaces, which are so taken eight bytes at
  /// once.
  package mutating func insert(contentsOf bytes: ByteView) {
    var index = 0
    while index < bytes.count {
      let end = bytes.endOfLettersAndSpaces(from: index, to: bytes.count)
      if end > index {
        insert(0x20)
        let isLetters = bytes[index] != 0x20 || (index..<end).contains { bytes[$0] != 0x20 }
        if isLetters { high |= Self.letters }
      }
      if end < bytes.count { insert(bytes[end]) }
      index = end + 1
    }
  }

  /// `A`–`Z` and `a`–`z`, as bits of `high`.
  private static let letters: UInt64 = 0x07FF_FFFE_07FF_FFFE

  package mutating func formUnion(_ other: ByteSet) {
    low |= other.low
    high |= other.high
    hasNonASCII = hasNonASCII || other.hasNonASCII
  }

  @inlinable @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    byte < 64
      ? low & (1 &<< UInt64(byte)) != 0
      : byte < 128 ? high & (1 &<< UInt64(byte &- 64)) != 0 : hasNonASCII
  }

  /// Whether an ASCII byte above the space is among them.
  package var hasVisibleASCII: Bool { low >> 33 != 0 || high & ~(1 << 63) != 0 }

  /// Whether the two share a byte.
  @inlinable
  package func intersects(_ other: ByteSet) -> Bool {
    low & other.low != 0 || high & other.high != 0 || hasNonASCII && other.hasNonASCII
  }
}
