import SourceText

/// Hashes of tokens and of what they make one after another.
///
/// To have one of 64 bits is taken for being the same tokens. Each step mixes all that went before,
/// so that no two of some billions of beginnings are likely to share one, however much alike they
/// are; a text that is made to confuse two gets a finding that it does not deserve, and no more.
enum TokenHash {
  /// That of a word of ASCII in any case: `count` bytes at `base`, at least one, of which
  /// `readable` may be read.
  ///
  /// The bit of case is set in all of them. Its other bytes are digits, to which that does nothing,
  /// and the low line, which no other byte of a word becomes.
  @inline(__always)
  static func word(_ base: UnsafePointer<UInt8>, count: Int, readable: Int) -> UInt64 {
    let raw = UnsafeRawPointer(base)
    let length = UInt64(truncatingIfNeeded: count)
    guard readable >= 8 else { return remixed(beginning(of: base, count) ^ length) }
    let head = raw.loadUnaligned(as: UInt64.self) | fold
    if count <= 8 {
      return remixed(head & (.max &>> (64 &- 8 &* length)) ^ length)
    }
    var hash = remixed(head ^ length)
    var place = 8
    while place &+ 8 < count {
      hash = remixed(hash ^ (raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) | fold))
      place &+= 8
    }
    let tail = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) | fold
    return remixed(hash ^ tail)
  }

  /// The same for a word of its own, in small letters; all bytes of one that is not ASCII count.
  static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return unknown }
    if !bytes.contains(where: { $0 >= 0x80 }) {
      return word(base, count: bytes.count, readable: bytes.count)
    }
    return bytes.reduce(other) { remixed($0 ^ UInt64($1)) }
  }

  /// That of what is neither a word nor white space. The only such characters with a case are the
  /// circled letters.
  @inline(__always)
  static func mark(_ scalar: Unicode.Scalar) -> UInt64 {
    let isCircledCapital = 0x24B6...0x24CF ~= scalar.value
    return remixed(UInt64(isCircledCapital ? scalar.value &+ 26 : scalar.value) ^ other)
  }

  /// That of a word that no phrase holds.
  static let unknown: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// That of tokens and one more, with white space between them or without.
  @inline(__always)
  static func sequence(_ tokens: UInt64, _ next: UInt64, isSpaced: Bool) -> UInt64 {
    let spaced = remixed(tokens) ^ next
    return isSpaced ? spaced : ~spaced
  }

  /// Another hash of the same: its upper bits tell nothing of those of the first.
  ///
  /// A product depends in its upper bits on all of its factor, and the upper half is laid over the
  /// lower one before, so that what is in it reaches more than the top. No two hashes become one.
  @inline(__always)
  static func remixed(_ hash: UInt64) -> UInt64 {
    (hash ^ hash &>> 32) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The bytes of a word of less than eight, the first the lowest.
  private static func beginning(of base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(base[$1] | 0x20) << UInt64($1 * 8) }
  }

  private static let fold: UInt64 = 0x2020_2020_2020_2020
  /// Sets apart what is no word of ASCII: no eight bytes of one are these.
  private static let other: UInt64 = 0xC2B2_AE3D_27D4_EB4F
}
