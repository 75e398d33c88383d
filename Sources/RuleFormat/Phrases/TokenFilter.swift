import SourceText

/// A set of hashes that may take a hash for one of its own, seldom: a Bloom filter with one bit for
/// each.
///
/// The bits are read where an archive holds them, seven to a byte, since that is text.
struct TokenFilter: Sendable {
  private let text: ArchiveText
  /// Stay as long as `text` does.
  nonisolated(unsafe) private let bytes: UnsafeBufferPointer<UInt8>
  /// Leaves as many upper bits of a hash as number the bytes.
  private let shift: UInt64

  /// Some 64 bits for each hash leave one false answer in 64; more than 64 KB would not stay near.
  init(_ hashes: [UInt64]) {
    var count = 512
    while count < hashes.count * 8, count < 1 << 16 { count *= 2 }
    let shift = UInt64(64 - count.trailingZeroBitCount)
    let text = ArchiveText(count: count) { bytes in
      for hash in hashes { bytes[Int(hash >> shift)] |= Self.bit(hash, shift) }
    }
    self.init(in: text, at: 0, shift: shift)
  }

  private init(in text: ArchiveText, at start: Int, shift: UInt64) {
    self.text = text
    bytes = text[start..<start + 1 << (64 - Int(shift))]
    self.shift = shift
  }

  /// One of seven bits, by the three bits of the hash below those that number the bytes.
  @inline(__always)
  private static func bit(_ hash: UInt64, _ shift: UInt64) -> UInt8 {
    let eighth = UInt8(truncatingIfNeeded: hash &>> (shift &- 3)) & 7
    return 1 &<< ((eighth &* 7) &>> 3)
  }

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let index = Int(truncatingIfNeeded: hash &>> shift)
    return index < bytes.count && bytes[index] & Self.bit(hash, shift) != 0
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(64 - Int(shift))
    archive.write(bytes)
  }

  init(from archive: inout ArchiveReader) {
    // A shift by 64 would be one by 0.
    let shift = UInt64(64 - min(max(archive.number(), 1), 60))
    self.init(in: archive.archive, at: archive.range().start, shift: shift)
  }
}
