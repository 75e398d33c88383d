import SourceText

/// A set of words with dense numbers, asked once for every word of a text and read where an archive
/// holds it.
struct WordTable: Sendable {
  /// The folded bytes of the words, one after another.
  private let text: ArchiveText
  /// Where the first word begins in `text`.
  private let start: Int
  /// By word, and once more at the end: where it begins behind `start`.
  private let offsets: NumberTable
  /// Word numbers plus one by hash, 0 where free; a power of two, at most half full.
  private let slots: NumberTable
  /// Leaves as many upper bits of a hash as number the slots.
  private let slotShift: UInt64
  /// Whether any word is not ASCII.
  let hasNonASCII: Bool

  var count: Int { offsets.count - 1 }

  /// The hash of a word in the table.
  func hash(of number: Int) -> UInt64 { key(of: number).hash }

  /// The number of the word of `key`, whose bytes are at `base`; nil where it is not in the table.
  /// `isExact` compares every byte: words that are not ASCII share bits with others.
  @inline(__always)
  func find(
    _ key: WordKey, hash: UInt64, at base: UnsafePointer<UInt8>, isExact: Bool = false
  ) -> Int? {
    var slot = Int(truncatingIfNeeded: hash &>> slotShift)
    while true {
      let number = slots[slot] &- 1
      if number < 0 { return nil }
      if self.key(of: number) == key, key.length <= 16 && !isExact || matches(number, base) {
        return number
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }

  private func matches(_ number: Int, _ base: UnsafePointer<UInt8>) -> Bool {
    let word = text[start + offsets[number]..<start + offsets[number + 1]]
    for index in 0..<word.count where word[index] != ASCIIFold.lower(base[index]) { return false }
    return true
  }

  @inline(__always)
  private func key(of number: Int) -> WordKey {
    let offset = offsets[number]
    let rest = text[start &+ offset..<text.count]
    let count = min(offsets[number &+ 1] &- offset, rest.count)
    guard let base = rest.baseAddress else { return .empty }
    return WordKey(base, count: count, readable: rest.count)
  }

  /// Takes words that differ, whose letters must be folded already, in the order of their numbers.
  init(_ words: [String]) {
    var slots = [Int](repeating: 0, count: 64)
    while slots.count < words.count * 2 { slots = [Int](repeating: 0, count: slots.count * 2) }
    slotShift = UInt64(64 - slots.count.trailingZeroBitCount)
    var offsets = [0]
    offsets.reserveCapacity(words.count + 1)
    var bytes: [UInt8] = []
    for (number, word) in words.enumerated() {
      bytes += word.utf8
      offsets.append(bytes.count)
      var slot = Int(WordKey(word).hash >> slotShift)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number + 1
    }
    text = ArchiveText(copying: bytes)
    start = 0
    self.offsets = NumberTable(offsets)
    self.slots = NumberTable(slots)
    hasNonASCII = bytes.contains { $0 >= 0x80 }
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(text[start..<start + offsets[count]])
    archive.write(offsets)
    archive.write(slots)
    archive.write(hasNonASCII ? 1 : 0)
  }

  init(from archive: inout ArchiveReader) {
    text = archive.archive
    start = archive.range().start
    offsets = archive.table()
    slots = archive.table()
    slotShift = UInt64(64 - slots.count.trailingZeroBitCount)
    hasNonASCII = archive.flag()
  }
}
