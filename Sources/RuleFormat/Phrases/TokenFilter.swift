/// A set of hashes that may take a hash for one of its own, seldom: a Bloom filter with one bit for
/// each.
struct TokenFilter: Sendable {
  private let bits: [UInt64]
  /// Leaves as many upper bits of a hash as number the bits.
  private let shift: UInt64

  /// Some 64 bits for each hash leave one false answer in 64; more than 64 KB would not stay near.
  init(_ hashes: [UInt64]) {
    var count = 4_096
    while count < hashes.count * 64, count < 1 << 19 { count *= 2 }
    let shift = UInt64(64 - count.trailingZeroBitCount)
    var bits = [UInt64](repeating: 0, count: count / 64)
    for hash in hashes {
      let bit = hash >> shift
      bits[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    self.bits = bits
    self.shift = shift
  }

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let bit = hash &>> shift
    return bits[Int(truncatingIfNeeded: bit &>> 6)] & (1 &<< (bit & 63)) != 0
  }

  /// Writes the bits, sixteen to a number.
  func write(to archive: inout ArchiveWriter) {
    archive.write(
      NumberTable(bits.flatMap { bits in (0..<4).map { Int(bits >> UInt64($0 * 16) & 0xFFFF) } }))
  }

  init(from archive: inout ArchiveReader) {
    let numbers = archive.table()
    let count = max(numbers.count / 4, 1)
    bits = [UInt64](unsafeUninitializedCapacity: count) { bits, initialized in
      for index in 0..<count {
        let low = UInt64(numbers[index * 4]) | UInt64(numbers[index * 4 + 1]) << 16
        let high = UInt64(numbers[index * 4 + 2]) | UInt64(numbers[index * 4 + 3]) << 16
        bits.initializeElement(at: index, to: low | high << 32)
      }
      initialized = count
    }
    shift = UInt64(64 - (count * 64).trailingZeroBitCount)
  }
}

/// Hashes of tokens, good in their upper bits; that of a word is its key's.
enum TokenHash {
  /// That of a mark of ASCII.
  @inline(__always)
  static func mark(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x9E37_79B9_7F4A_7C15 }

  /// That of two tokens with nothing between them.
  @inline(__always)
  static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 { ~pair(first, second) }

  /// That of two tokens in their order, with white space between them.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0xC2B2_AE3D_27D4_EB4F) ^ second
  }
}
