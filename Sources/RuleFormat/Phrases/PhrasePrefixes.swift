/// What phrases begin with, by the hash of their first tokens: the nodes of a trie, each of which
/// is found without the way that leads to it.
///
/// They stand side by side where the upper bits of their hashes are equal, which are the number of
/// a bucket.
struct PhrasePrefixes: Sendable {
  struct Prefix: Sendable {
    /// The numbers of the terminals that end here.
    let terminals: Range<Int32>
    /// Whether some phrase is longer.
    let goesOn: Bool
  }

  /// By bucket, and once more at the end: its first prefix.
  private let buckets: NumberTable
  /// By prefix, after a first entry that is none: the lower bits of its hash in two numbers; and
  /// where its terminals end, which begin where those of the one before end, with a bit for whether
  /// it goes on.
  private let prefixes: NumberTable
  private static let size = 3
  /// Leaves as many upper bits of a hash as number the buckets.
  private let shift: UInt64

  var isEmpty: Bool { prefixes.count <= Self.size }

  /// - Parameters:
  ///   - buckets: By bucket, of which there are at least 256, and once more at the end: its first
  ///     prefix.
  ///   - prefixes: Those of the first bucket, then those of the next, and so on, with the ends of
  ///     their terminals.
  ///   - start: Where the terminals of the first begin.
  init(
    buckets: [Int32], prefixes: [(hash: UInt64, end: Int, goesOn: Bool)], terminalsFrom start: Int
  ) {
    var numbers: [UInt32] = [0, 0, UInt32(start) << 1]
    numbers.reserveCapacity(numbers.count + prefixes.count * Self.size)
    for prefix in prefixes {
      numbers.append(Self.lowBits(prefix.hash))
      numbers.append(Self.middleBits(prefix.hash))
      numbers.append(UInt32(prefix.end) << 1 | (prefix.goesOn ? 1 : 0))
    }
    self.init(buckets: NumberTable(buckets.map { $0 + 1 }), prefixes: NumberTable(numbers))
  }

  private init(buckets: NumberTable, prefixes: NumberTable) {
    self.buckets = buckets
    self.prefixes = prefixes
    shift = Self.shift(ofBuckets: buckets.count - 1)
  }

  /// The shift that leaves of a hash the number of its bucket, where there are `count` of them, a
  /// power of two.
  static func shift(ofBuckets count: Int) -> UInt64 {
    UInt64(64 - max(1, count.trailingZeroBitCount))
  }

  /// The prefix of a hash; nil where no phrase begins so.
  @inline(__always)
  func find(_ hash: UInt64) -> Prefix? {
    let bucket = Int(truncatingIfNeeded: hash &>> shift)
    var number = buckets[bucket]
    let end = buckets[bucket &+ 1]
    while number < end {
      let place = number &* Self.size
      if prefixes[place] == Self.lowBits(hash), prefixes[place &+ 1] == Self.middleBits(hash) {
        let start = prefixes[place &- 1] &>> 1
        let last = prefixes[place &+ 2]
        return Prefix(
          terminals: Int32(min(start, last &>> 1))..<Int32(last &>> 1), goesOn: last & 1 != 0)
      }
      number &+= 1
    }
    return nil
  }

  /// What a number of a table holds of a hash. With the bits above the two, which number the
  /// bucket, they are all of it.
  @inline(__always)
  private static func lowBits(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash) & 0x0FFF_FFFF
  }
  @inline(__always)
  private static func middleBits(_ hash: UInt64) -> UInt32 { lowBits(hash &>> 28) }

  func write(to archive: inout ArchiveWriter) {
    archive.write(buckets)
    archive.write(prefixes)
  }

  init(from archive: inout ArchiveReader) {
    self.init(buckets: archive.table(), prefixes: archive.table())
  }
}
