/// A set of hashes that may take a hash for one of its own, at most once in 64 times while it holds
/// no more than 2,000: a Bloom filter with one bit for each.
struct TokenFilter: Sendable {
  private let hashes: NumberTable
  private let bits: [UInt64]
  /// Leaves as many upper bits of a hash as number the bits.
  private let shift: UInt64

  /// Takes the upper `width` bits of hashes.
  init(_ hashes: NumberTable) {
    self.hashes = hashes
    // More than 16 KB would not stay near.
    var count = 4_096
    while count < hashes.count * 64, count < 131_072 { count *= 2 }
    let numberShift = Self.width - count.trailingZeroBitCount
    shift = UInt64(64 - count.trailingZeroBitCount)
    var bits = [UInt64](repeating: 0, count: count / 64)
    bits.withUnsafeMutableBufferPointer { bits in
      for index in 0..<hashes.count {
        let bit = hashes[index] &>> numberShift
        bits[bit &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: bit & 63)
      }
    }
    self.bits = bits
  }

  init(_ hashes: [UInt64]) {
    self.init(NumberTable(hashes.map { Int($0 >> UInt64(64 - Self.width)) }))
  }

  private static let width = NumberTable.limit.trailingZeroBitCount

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let bit = hash &>> shift
    return bits[Int(truncatingIfNeeded: bit &>> 6)] & (1 &<< (bit & 63)) != 0
  }

  func write(to archive: inout ArchiveWriter) { archive.write(hashes) }

  init(from archive: inout ArchiveReader) { self.init(archive.table()) }
}

/// Hashes of tokens, good in their upper bits; that of a word is its key's.
enum TokenHash {
  /// That of a mark of ASCII.
  @inline(__always)
  static func mark(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x9E37_79B9_7F4A_7C15 }

  /// That of two tokens in their order.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0xC2B2_AE3D_27D4_EB4F) ^ second
  }
}
