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

  /// The bytes of `characters`, which must be ASCII, and all of 0x80 or above where those are asked
  /// for.
  package init(_ characters: StaticString, withNonASCII hasNonASCII: Bool = false) {
    characters.withUTF8Buffer { for byte in $0 { insert(byte) } }
    self.hasNonASCII = hasNonASCII
  }

  /// - Parameter ascii: A bit for each byte below 64, and for each from there below 128.
  package init(ascii: (low: UInt64, high: UInt64), hasNonASCII: Bool) {
    (low, high) = ascii
    self.hasNonASCII = hasNonASCII
  }

  /// A bit for each byte below 64, and for each from there below 128.
  package var ascii: (low: UInt64, high: UInt64) { (low, high) }

  /// The letters of ASCII and the space.
  static let lettersAndSpace = ByteSet(hasLetters: true, hasDigits: false, hasSpaces: true)

  /// All bytes of 0x80 or above.
  package static let nonASCII = ByteSet("", withNonASCII: true)

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

  /// All letters, all digits and the space, or some of them.
  @inlinable
  init(hasLetters: Bool, hasDigits: Bool, hasSpaces: Bool) {
    low = (hasDigits ? 0x03FF &<< 48 : 0) | (hasSpaces ? 1 &<< 32 : 0)
    high = hasLetters ? 0x07FF_FFFE_07FF_FFFE : 0
  }

  package mutating func formUnion(_ other: ByteSet) {
    low |= other.low
    high |= other.high
    hasNonASCII = hasNonASCII || other.hasNonASCII
  }

  @inlinable @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    // The half is chosen without a branch: in text, letters and spaces take turns.
    if byte >= 128 { return hasNonASCII }
    let half = byte & 64 == 0 ? low : high
    return half & (1 &<< UInt64(byte & 63)) != 0
  }

  /// Hands over the ASCII bytes, ascending.
  @inlinable
  package func forEachASCII(_ body: (UInt8) -> Void) {
    for (start, half) in [(UInt8(0), low), (64, high)] {
      var rest = half
      while rest != 0 {
        body(start + UInt8(truncatingIfNeeded: rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
  }

  /// Whether `other` has all of its bytes.
  package func isSubset(of other: ByteSet) -> Bool {
    low & ~other.low == 0 && high & ~other.high == 0 && (other.hasNonASCII || !hasNonASCII)
  }

  /// Whether the two share a byte.
  @inlinable
  package func intersects(_ other: ByteSet) -> Bool {
    low & other.low != 0 || high & other.high != 0 || hasNonASCII && other.hasNonASCII
  }
}
