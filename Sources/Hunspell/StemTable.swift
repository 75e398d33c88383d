import SourceText

/// The words of a `.dic` file with the names of their flags, found by hashing where the file holds
/// them: a dictionary of a hundred thousand words is ready in a few milliseconds.
struct StemTable: Sendable {
  private let bytes: [UInt8]
  private let entries: [Entry]
  /// Numbers of entries by hash, open addressing; -1 for none. Its size is a power of two.
  private let slots: [Int32]

  struct Entry: Sendable {
    fileprivate let start: Int32
    fileprivate let wordEnd: Int32
    fileprivate let flagsEnd: Int32
  }

  init(_ bytes: [UInt8]) {
    var entries: [Entry] = []
    var start = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if let entry = Self.entry(in: bytes, start, end) { entries.append(entry) }
      start = end + 1
    }
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (number, entry) in entries.enumerated() {
      var slot = Self.hash(bytes[Int(entry.start)..<Int(entry.wordEnd)]) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
    self.bytes = bytes
    self.entries = entries
    self.slots = slots
  }

  /// The word of a line and its flags, without what is said of it beyond.
  private static func entry(in bytes: [UInt8], _ start: Int, _ lineEnd: Int) -> Entry? {
    var end = start
    var slash: Int?
    while end < lineEnd, bytes[end] > 0x20 {
      if bytes[end] == UInt8(ascii: "/"), slash == nil, end > start { slash = end }
      end += 1
    }
    guard end > start, slash != end - 1 else { return nil }
    return Entry(start: Int32(start), wordEnd: Int32(slash ?? end), flagsEnd: Int32(end))
  }

  private static func hash(_ word: some Sequence<UInt8>) -> Int {
    var hash = FNV1a()
    for byte in word { hash.add(byte) }
    return Int(truncatingIfNeeded: hash.value & 0x7FFF_FFFF_FFFF_FFFF)
  }

  /// Whether an entry of `word` has flags that `isRight` takes; a word may have several entries.
  func holds(_ word: some Collection<UInt8>, _ isRight: (Substring) -> Bool) -> Bool {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if bytes[Int(entry.start)..<Int(entry.wordEnd)].elementsEqual(word), isRight(flags(of: entry))
      {
        return true
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  func forEach(_ body: (ArraySlice<UInt8>, Substring) -> Void) {
    for entry in entries {
      body(bytes[Int(entry.start)..<Int(entry.wordEnd)], flags(of: entry))
    }
  }

  private func flags(of entry: Entry) -> Substring {
    guard entry.flagsEnd > entry.wordEnd else { return "" }
    return Substring(
      String(decoding: bytes[Int(entry.wordEnd) + 1..<Int(entry.flagsEnd)], as: UTF8.self))
  }
}
