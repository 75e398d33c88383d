/// A set of words with dense numbers, asked once for every word of a text.
///
/// A word is known by its first and last eight bytes with the bit of case set, so that most are
/// told apart by two comparisons of 64 bits; longer ones are compared to the end.
struct WordTable: Sendable {
  struct Key: Sendable, Equatable {
    var head: UInt64
    var tail: UInt64
    var length: Int

    /// Good in its upper bits: those of a product depend on all of its factor.
    @inline(__always)
    var hash: UInt64 {
      var hash = (head ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= tail &* 0xC2B2_AE3D_27D4_EB4F
      return hash
    }

    /// The key of `count` bytes at `base`, of which `readable` may be read.
    @inline(__always)
    init(_ base: UnsafePointer<UInt8>, count: Int, readable: Int) {
      let raw = UnsafeRawPointer(base)
      let fold: UInt64 = 0x2020_2020_2020_2020
      length = count
      if count >= 8 {
        head = raw.loadUnaligned(as: UInt64.self) | fold
        tail = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) | fold
      } else if readable >= 8 {
        let mask = ((1 as UInt64) &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
        head = (raw.loadUnaligned(as: UInt64.self) | fold) & mask
        tail = 0
      } else {
        var value: UInt64 = 0
        for index in 0..<count { value |= UInt64(base[index] | 0x20) << UInt64(index * 8) }
        head = value
        tail = 0
      }
    }
  }

  private struct Entry: Sendable {
    var key: Key
    /// Where its folded bytes begin in `bytes`.
    var offset: Int
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Word numbers plus one by hash, 0 where free; a power of two, at most half full.
  private var slots: [Int32] = Array(repeating: 0, count: 64)
  /// Leaves as many upper bits of a hash as number the slots.
  private var slotShift: UInt64 = 64 - 6

  /// Whether any word is not ASCII.
  private(set) var hasNonASCII = false

  var count: Int { entries.count }

  /// The folded bytes of a word in the table.
  func word(_ number: Int) -> ArraySlice<UInt8> {
    bytes[entries[number].offset..<entries[number].offset + entries[number].key.length]
  }

  /// Makes room for `count` words.
  mutating func reserveCapacity(_ count: Int) {
    entries.reserveCapacity(count)
    while slots.count < count * 2 { grow() }
  }

  /// The hash of a word in the table.
  func hash(of number: Int) -> UInt64 { entries[number].key.hash }

  /// The number of the word of `count` folded bytes at `base`; nil where it is not in the table.
  /// `isExact` compares every byte: words that are not ASCII share bits with others.
  @inline(__always)
  func find(
    _ key: Key, hash: UInt64, at base: UnsafePointer<UInt8>, isExact: Bool = false
  ) -> Int? {
    var slot = Int(truncatingIfNeeded: hash &>> slotShift)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let entry = entries[number]
      if entry.key == key, key.length <= 16 && !isExact || matches(entry, base) { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  private func matches(_ entry: Entry, _ base: UnsafePointer<UInt8>) -> Bool {
    for index in 0..<entry.key.length
    where bytes[entry.offset + index] != ASCIIFold.lower(base[index]) { return false }
    return true
  }

  /// Adds a word, whose letters must be folded already, and gives its number.
  mutating func insert(_ word: [UInt8]) -> Int {
    word.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let key = Key(base, count: word.count, readable: word.count)
      if let number = find(key, hash: key.hash, at: base, isExact: true) { return number }
      append(buffer)
      return entries.count - 1
    }
  }

  /// Adds a word that is not in the table, whose letters must be folded already.
  mutating func append(_ word: UnsafeBufferPointer<UInt8>) {
    guard let base = word.baseAddress else { return }
    if entries.count * 2 >= slots.count { grow() }
    let key = Key(base, count: word.count, readable: word.count)
    entries.append(Entry(key: key, offset: bytes.count))
    bytes += word
    if !hasNonASCII { hasNonASCII = word.contains { $0 >= 0x80 } }
    place(entries.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    slotShift -= 2
    for number in entries.indices { place(number) }
  }

  private mutating func place(_ number: Int) {
    var slot = Int(truncatingIfNeeded: entries[number].key.hash &>> slotShift)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number + 1)
  }
}
