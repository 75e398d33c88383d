import SourceText

/// Hashes of tokens and of what they make one after another, good in their upper bits.
///
/// To have one of 64 bits is taken for being the same tokens: of all the texts that were ever
/// written hardly one holds a pair that this confuses.
enum TokenHash {
  /// That of a word of ASCII in any case: `count` bytes at `base`, of which `readable` may be read.
  ///
  /// The bit of case is set in all of them. Its other bytes are digits, to which that does nothing,
  /// and the low line, which no other byte of a word becomes.
  @inline(__always)
  static func word(_ base: UnsafePointer<UInt8>, count: Int, readable: Int) -> UInt64 {
    let raw = UnsafeRawPointer(base)
    let length = UInt64(truncatingIfNeeded: count)
    if count < 8 {
      return ((readable >= 8 ? beginning(of: raw, count) : beginning(of: base, count)) ^ length)
        &* first
    }
    let head = raw.loadUnaligned(as: UInt64.self) | fold
    let tail = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) | fold
    var hash = ((head ^ length) &* first) ^ (tail &* second)
    var place = 8
    while place &+ 8 < count {
      let part = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) | fold
      hash = (hash ^ part) &* first
      place &+= 8
    }
    return hash
  }

  /// The same for a word of its own, in small letters; all bytes of one that is not ASCII count.
  static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = bytes.baseAddress else { return 0 }
    if !bytes.contains(where: { $0 >= 0x80 }) {
      return word(base, count: bytes.count, readable: bytes.count)
    }
    return bytes.reduce(second) { remixed($0 ^ UInt64($1)) }
  }

  /// That of what is neither a word nor white space. The only such characters with a case are the
  /// circled letters.
  @inline(__always)
  static func mark(_ scalar: Unicode.Scalar) -> UInt64 {
    let isCircledCapital = 0x24B6...0x24CF ~= scalar.value
    return UInt64(isCircledCapital ? scalar.value &+ 26 : scalar.value) &* third
  }

  /// That of a word that no phrase holds.
  static let unknown: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// That of tokens and one more, with white space between them or without.
  @inline(__always)
  static func sequence(_ tokens: UInt64, _ next: UInt64, isSpaced: Bool) -> UInt64 {
    let spaced = (tokens &* second) ^ next
    return isSpaced ? spaced : ~spaced
  }

  /// Another hash of the same: its upper bits tell nothing of those of the first.
  @inline(__always)
  static func remixed(_ hash: UInt64) -> UInt64 { (hash ^ hash &>> 32) &* first }

  @inline(__always)
  private static func beginning(of raw: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let mask = ((1 as UInt64) &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
    return (raw.loadUnaligned(as: UInt64.self) | fold) & mask
  }

  private static func beginning(of base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(base[$1] | 0x20) << UInt64($1 * 8) }
  }

  private static let fold: UInt64 = 0x2020_2020_2020_2020
  /// Odd, so that no product is that of another factor, and those in its upper bits depend on all of
  /// it.
  private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let third: UInt64 = 0x94D0_49BB_1331_11EB
}
