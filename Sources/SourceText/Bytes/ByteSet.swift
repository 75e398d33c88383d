/// Which bytes occur in a text: of ASCII, and of those that lead a character beyond it.
///
/// A rule names the bytes without which it has nothing to say; a block that lacks them is not read.
/// Nearly all blocks beyond ASCII have curly marks or code alone, and so but one or two leads.
@frozen @usableFromInline
package struct ByteSet: Hashable, Sendable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0
  /// A bit for each byte from 0xC0 on. One below, which leads no character, stands for all of them.
  @usableFromInline var leads: UInt64 = 0

  package init() {}

  /// The bytes of `characters`, which must be ASCII, and all of 0x80 or above where those are asked
  /// for.
  package init(_ characters: StaticString, withNonASCII hasNonASCII: Bool = false) {
    characters.withUTF8Buffer { for byte in $0 { insert(byte) } }
    if hasNonASCII { leads = .max }
  }

  /// The bytes of `characters`, which must be ASCII, and those that lead characters beyond it.
  package init(_ characters: StaticString = "", leads: [UInt8]) {
    self.init(characters)
    for lead in leads { insert(lead) }
  }

  /// - Parameter ascii: A bit for each byte below 64, and for each from there below 128.
  package init(ascii: (low: UInt64, high: UInt64), hasNonASCII: Bool) {
    (low, high) = ascii
    leads = hasNonASCII ? .max : 0
  }

  /// Whether a byte of 0x80 or above is among them.
  @inlinable package var hasNonASCII: Bool { leads != 0 }

  /// A bit for each byte below 64, and for each from there below 128.
  package var ascii: (low: UInt64, high: UInt64) { (low, high) }

  /// The letters of ASCII and the space.
  static let lettersAndSpace = ByteSet(hasLetters: true, hasDigits: false, hasSpaces: true)

  /// All bytes of 0x80 or above.
  package static let nonASCII = ByteSet("", withNonASCII: true)

  package static let all = ByteSet(ascii: (.max, .max), hasNonASCII: true)

  @inlinable @inline(__always)
  package mutating func insert(_ byte: UInt8) {
    if byte < 64 {
      low |= 1 &<< UInt64(byte)
    } else if byte < 128 {
      high |= 1 &<< UInt64(byte &- 64)
    } else {
      leads |= byte < 0xC0 ? .max : 1 &<< UInt64(byte &- 0xC0)
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
    leads |= other.leads
  }

  @inlinable @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    // The half is chosen without a branch: in text, letters and spaces take turns.
    if byte >= 128 { return leads & (byte < 0xC0 ? .max : 1 &<< UInt64(byte &- 0xC0)) != 0 }
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
    (low & ~other.low) | (high & ~other.high) | (leads & ~other.leads) == 0
  }

  /// Whether the two share a byte.
  @inlinable
  package func intersects(_ other: ByteSet) -> Bool {
    (low & other.low) | (high & other.high) | (leads & other.leads) != 0
  }
}
