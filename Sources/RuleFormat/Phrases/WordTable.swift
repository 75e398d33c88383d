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
    for index in 0..<word.count where word[index] != base[index].asciiLowercased { return false }
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

  init(_ words: WordTableBuilder) {
    text = ArchiveText(copying: words.bytes)
    start = 0
    offsets = NumberTable(words.offsets)
    slots = NumberTable(words.slots)
    slotShift = words.slotShift
    hasNonASCII = words.isASCII.contains(false)
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
