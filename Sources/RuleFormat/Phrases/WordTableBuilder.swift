import SourceText

/// Gathers the words of a `WordTable`: each is numbered when it first comes, and found by the same
/// slots that the table will have.
struct WordTableBuilder {
  /// The folded bytes of the words, one after another.
  private(set) var bytes: [UInt8] = []
  /// By word, and once more at the end: where it begins.
  private(set) var offsets: [Int32] = [0]
  /// Word numbers plus one by hash, 0 where free; a power of two, at most half full.
  private(set) var slots = [Int32](repeating: 0, count: 64)
  /// By word.
  private(set) var hashes: [UInt64] = []
  /// By word.
  private(set) var isASCII: [Bool] = []

  var count: Int { hashes.count }

  /// Leaves as many upper bits of a hash as number the slots.
  var slotShift: UInt64 { UInt64(64 - slots.count.trailingZeroBitCount) }

  /// The number of a word, in which case does not count.
  mutating func number(of word: String) -> Int {
    let start = bytes.count
    let isASCII = appendFolded(word)
    let hash = WordKey(bytes[start...]).hash
    let slot = slot(of: hash, bytes[start...])
    if slots[slot] != 0 {
      bytes.removeLast(bytes.count - start)
      return Int(slots[slot]) - 1
    }
    offsets.append(Int32(bytes.count))
    hashes.append(hash)
    self.isASCII.append(isASCII)
    slots[slot] = Int32(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Returns whether all of it is ASCII.
  private mutating func appendFolded(_ word: String) -> Bool {
    let start = bytes.count
    var word = word
    word.withUTF8 { bytes.append(contentsOf: $0) }
    for index in start..<bytes.count {
      guard bytes[index] < 0x80 else {
        let written = Array(bytes[start...])
        bytes.removeSubrange(start...)
        bytes += written.withUnsafeBufferPointer(PhraseIndex.folded)
        return false
      }
      bytes[index] = bytes[index].asciiLowercased
    }
    return true
  }

  /// Where a word stands, or the free slot that is its own.
  private func slot(of hash: UInt64, _ word: ArraySlice<UInt8>) -> Int {
    var slot = Int(hash >> slotShift)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let range = Int(offsets[number])..<Int(offsets[number + 1])
      if hashes[number] == hash, bytes[range] == word { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      var slot = Int(hashes[number] >> slotShift)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number) + 1
    }
  }
}
