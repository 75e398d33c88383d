/// Tells which of many texts occur in a post, in one pass: what decides whether a pattern is run.
///
/// Three bytes at a time are hashed and looked for in a bit set of 4 KB; only where three of a text
/// may stand is it compared. Where all texts are longer than three bytes, only every second place
/// is looked at, or every third and so on, and as many neighbouring threes of a text are in the
/// set, one of which will be met (the idea of Wu and Manber, 1994): the rarest that it has. Letters
/// of ASCII are folded.
/// Texts of one or two bytes are not looked for: they stand in nearly every block.
struct LiteralGate: Sendable {
  /// A text that an owner needs, folded.
  struct Literal: Sendable {
    let text: [UInt8]
    let owner: Int32
  }

  private struct Entry: Sendable {
    /// In `literals`.
    let literal: Int32
    /// Where its three bytes stand in it.
    let offset: Int
    /// The entry before it whose three bytes share its slot, or -1.
    let next: Int32
  }

  let literals: [Literal]
  private static let filterBits = 15
  private var filter: [UInt64]
  private var entries: [Entry] = []
  private static let slotBits = 8
  /// By the first bits of the hash of three bytes: the last entry with such bytes, or -1.
  private var slots: [Int32]
  /// From one place that is looked at to the next.
  private let step: Int

  /// Whether a set of literals can be used: all are long enough.
  static func accepts(_ literals: [[UInt8]]) -> Bool { literals.allSatisfy { $0.count >= 3 } }

  /// All texts must have three bytes or more.
  init(_ literals: [Literal]) {
    self.literals = literals
    let shortest = literals.reduce(8) { min($0, $1.text.count) }
    step = max(1, shortest - 2)
    guard !literals.isEmpty else {
      (filter, slots) = ([], [])
      return
    }
    filter = Array(repeating: 0, count: 1 << (Self.filterBits - 6))
    slots = Array(repeating: -1, count: 1 << Self.slotBits)
    for (number, literal) in literals.enumerated() where literal.text.count >= 3 {
      let first = Self.rarest(step, in: literal.text)
      for offset in first..<first + step { add(literal.text, offset, number: number) }
    }
  }

  private mutating func add(_ literal: [UInt8], _ offset: Int, number: Int) {
    let bit = Self.bit(Self.key(literal, offset))
    let slot = Self.slot(of: bit)
    entries.append(Entry(literal: Int32(number), offset: offset, next: slots[slot]))
    slots[slot] = Int32(entries.count - 1)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Calls `found` with the owner and the start of each occurrence.
  func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (Int, Int) -> Void) {
    guard !entries.isEmpty else { return }
    filter.withUnsafeBufferPointer { filter in
      var index = 0
      while index &+ 3 <= text.count {
        let bytes = (text[index], text[index &+ 1], text[index &+ 2])
        let key =
          UInt32(ASCIIFold.lower(bytes.0)) &<< 16 | UInt32(ASCIIFold.lower(bytes.1)) &<< 8
          | UInt32(ASCIIFold.lower(bytes.2))
        let bit = Self.bit(key)
        if filter[bit &>> 6] & (1 &<< UInt64(truncatingIfNeeded: bit & 63)) != 0 {
          check(text, slots[Self.slot(of: bit)], startingAt: index, found)
        }
        index &+= step
      }
    }
  }

  private func check(
    _ text: UnsafeBufferPointer<UInt8>, _ last: Int32, startingAt place: Int,
    _ found: (Int, Int) -> Void
  ) {
    var number = last
    while number >= 0 {
      let entry = entries[Int(number)]
      number = entry.next
      let literal = literals[Int(entry.literal)]
      let start = place - entry.offset
      guard start >= 0, start + literal.text.count <= text.count else { continue }
      var index = 0
      while index < literal.text.count, ASCIIFold.lower(text[start + index]) == literal.text[index]
      { index += 1 }
      if index == literal.text.count { found(Int(literal.owner), start) }
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

  /// The offset of the first of `count` neighbouring threes that are least frequent in prose.
  private static func rarest(_ count: Int, in literal: [UInt8]) -> Int {
    let weights = (0...literal.count - 3).map { weight(literal, $0) }
    // A common one outweighs several rare ones, for it alone decides how often a text is compared.
    let windows = (0...weights.count - count).map { weights[$0..<$0 + count].max() ?? 0 }
    return windows.indices.min { windows[$0] < windows[$1] } ?? 0
  }

  private static func weight(_ literal: [UInt8], _ offset: Int) -> Int {
    literal[offset..<offset + 3].reduce(0) { sum, byte in
      sum + (commonest.firstIndex(of: byte).map { commonest.count - $0 } ?? 0)
    }
  }

  /// Bytes of English prose, the most frequent first.
  private static let commonest = Array(" etaoinsrhldcumfpgwybv".utf8)
}
