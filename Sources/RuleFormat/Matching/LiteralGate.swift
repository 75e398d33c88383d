/// Tells which of many texts occur in a post, in one pass: what decides whether a pattern is run.
///
/// Three bytes of each text, its rarest, are looked for with a rolling hash in a bit set of 4 KB;
/// only where they may stand is the text compared. Letters of ASCII are folded. Texts of one or two
/// bytes are not looked for: they stand in nearly every block.
struct LiteralGate: Sendable {
  struct Entry: Sendable {
    let literal: [UInt8]
    /// Where its three bytes stand in it.
    let offset: Int
    let owner: Int32
    /// The entry before it whose three bytes share its slot, or -1.
    let next: Int32
  }

  private static let filterBits = 15
  private var filter: [UInt64] = []
  private(set) var entries: [Entry] = []
  private static let slotBits = 8
  /// By the first bits of the hash of three bytes: the last entry with such bytes, or -1.
  private var slots: [Int32] = []

  /// Whether a set of literals can be used: all are long enough.
  static func accepts(_ literals: [[UInt8]]) -> Bool { literals.allSatisfy { $0.count >= 3 } }

  /// Adds folded texts, one of which `owner` needs. All must have three bytes or more.
  mutating func add(_ literals: [[UInt8]], owner: Int) {
    if filter.isEmpty {
      filter = Array(repeating: 0, count: 1 << (Self.filterBits - 6))
      slots = Array(repeating: -1, count: 1 << Self.slotBits)
    }
    for literal in literals where literal.count >= 3 {
      let offset = Self.rarest(in: literal)
      let bit = Self.bit(Self.key(literal, offset))
      let slot = Self.slot(of: bit)
      entries.append(
        Entry(literal: literal, offset: offset, owner: Int32(owner), next: slots[slot]))
      slots[slot] = Int32(entries.count - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Calls `found` with the owner and the start of each occurrence.
  func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (Int, Int) -> Void) {
    guard !entries.isEmpty else { return }
    filter.withUnsafeBufferPointer { filter in
      var rolling: UInt32 = 0
      for index in 0..<text.count {
        rolling = (rolling &<< 8 | UInt32(ASCIIFold.lower(text[index]))) & 0xFF_FFFF
        let bit = Self.bit(rolling)
        if filter[bit &>> 6] & (1 &<< UInt64(truncatingIfNeeded: bit & 63)) != 0 {
          check(text, slots[Self.slot(of: bit)], endingAt: index + 1, found)
        }
      }
    }
  }

  private func check(
    _ text: UnsafeBufferPointer<UInt8>, _ last: Int32, endingAt end: Int,
    _ found: (Int, Int) -> Void
  ) {
    var number = last
    while number >= 0 {
      let entry = entries[Int(number)]
      number = entry.next
      let start = end - 3 - entry.offset
      guard start >= 0, start + entry.literal.count <= text.count else { continue }
      var index = 0
      while index < entry.literal.count,
        ASCIIFold.lower(text[start + index]) == entry.literal[index]
      { index += 1 }
      if index == entry.literal.count { found(Int(entry.owner), start) }
    }
  }

  @inline(__always)
  private static func bit(_ key: UInt32) -> Int {
    Int((key &* 0x9E37_79B1) &>> UInt32(32 - filterBits))
  }

  @inline(__always)
  private static func slot(of bit: Int) -> Int { bit &>> (filterBits - slotBits) }

  private static func key(_ literal: [UInt8], _ offset: Int) -> UInt32 {
    UInt32(literal[offset]) << 16 | UInt32(literal[offset + 1]) << 8 | UInt32(literal[offset + 2])
  }

  /// The offset of the three bytes that are least frequent in prose.
  private static func rarest(in literal: [UInt8]) -> Int {
    (0...literal.count - 3).min { weight(literal, $0) < weight(literal, $1) } ?? 0
  }

  private static func weight(_ literal: [UInt8], _ offset: Int) -> Int {
    literal[offset..<offset + 3].reduce(0) { sum, byte in
      sum + (commonest.firstIndex(of: byte).map { commonest.count - $0 } ?? 0)
    }
  }

  /// Bytes of English prose, the most frequent first.
  private static let commonest = Array(" etaoinsrhldcumfpgwybv".utf8)
}
