import SourceText

/// Tells which of many texts occur in a post, in one pass: what decides whether a pattern is run.
///
/// Three bytes at a time are hashed and looked for in a bit set of 4 KB; only where three of a text
/// may stand is it compared. Where all texts are longer than three bytes, only every second place
/// is looked at, or every third and so on, and as many neighbouring threes of a text are in the
/// set, one of which will be met (the idea of Wu and Manber, 1994): the rarest that it has. Letters
/// of ASCII are folded, and a line feed is a space: patterns take either between two words.
/// Texts of one or two bytes are not looked for: they stand in nearly every block.
struct LiteralGate: Sendable {
  /// A text that an owner needs, folded.
  struct Literal: Sendable {
    let text: [UInt8]
    let owner: Int32
    /// Where those of its threes begin that are looked for.
    let rarest: Int
  }

  /// All texts that a gate looks for. They make no tables: of many rules few run.
  struct Literals: Sendable {
    let all: [Literal]
    /// From one place that is looked at to the next.
    fileprivate let step: Int

    /// Folded texts of three bytes or more.
    init(_ texts: [(text: [UInt8], owner: Int32)]) {
      let step = Self.step(texts.lazy.map(\.text))
      all = texts.map { text, owner in
        Literal(text: text, owner: owner, rarest: LiteralGate.rarest(step, in: text))
      }
      self.step = step
    }

    /// - Parameter literals: with `rarest` as the other initializer finds it for all of them.
    init(placed literals: [Literal]) {
      all = literals
      step = Self.step(literals.lazy.map(\.text))
    }

    private init(_ literals: [Literal], step: Int) {
      all = literals
      self.step = step
    }

    /// Those of some owners.
    func keeping(_ isKept: (Int32) -> Bool) -> Literals {
      Literals(all.filter { isKept($0.owner) }, step: step)
    }

    private static func step(_ texts: some Sequence<[UInt8]>) -> Int {
      max(1, texts.reduce(8) { min($0, $1.count) } - 2)
    }
  }

  private struct Entry: Sendable {
    /// The place of the text among all.
    let start: Int32
    let count: Int32
    let owner: Int32
    /// Where its three bytes stand in it.
    let offset: Int32
    /// The entry before it whose three bytes share its slot, or -1.
    let next: Int32
    let head: Head
  }

  /// The first eight bytes of a text with the bit of case set, but for its spaces, which a line
  /// feed may stand for: nearly all that only shares three bytes with a text is told from it by
  /// these.
  private struct Head: Sendable {
    private var bytes: UInt64 = 0
    private var mask: UInt64 = 0

    init(_ text: [UInt8]) {
      for (index, byte) in text.prefix(8).enumerated() where byte != 0x20 {
        bytes |= UInt64(byte | 0x20) << UInt64(index * 8)
        mask |= 0xFF << UInt64(index * 8)
      }
    }

    /// - Parameter read: The bytes of a text, the first of them the lowest.
    @inline(__always)
    func mayBegin(_ read: UInt64) -> Bool {
      (read | 0x2020_2020_2020_2020) & mask == bytes
    }
  }

  private static let filterBits = 15
  private var filter: [UInt64]
  /// All texts, one after another.
  private var texts: [UInt8] = []
  private var entries: [Entry] = []
  private static let slotBits = 13
  /// By the first bits of the hash of three bytes: the last entry with such bytes, or -1.
  private var slots: [Int32]
  private let step: Int

  /// A byte as texts are compared.
  static func folded(_ byte: UInt8) -> UInt8 { byte == 0x0A ? 0x20 : byte.asciiLowercased }

  /// Whether a set of literals can be used: all are long enough.
  static func accepts(_ literals: [[UInt8]]) -> Bool { literals.allSatisfy { $0.count >= 3 } }

  /// Looks for folded texts of three bytes or more.
  init(_ texts: [(text: [UInt8], owner: Int32)]) { self.init(Literals(texts)) }

  init(_ literals: Literals) {
    step = literals.step
    guard !literals.all.isEmpty else {
      (filter, slots) = ([], [])
      return
    }
    filter = Array(repeating: 0, count: 1 << (Self.filterBits - 6))
    slots = Array(repeating: -1, count: 1 << Self.slotBits)
    for literal in literals.all where literal.text.count >= 3 {
      for offset in literal.rarest..<literal.rarest + step { add(literal, offset) }
      texts += literal.text
    }
  }

  /// Adds three bytes of a text that the next ones of `texts` will be.
  private mutating func add(_ literal: Literal, _ offset: Int) {
    let first = entries.count
    Self.forEachSpelling(of: literal.text[offset..<offset + 3]) { three in
      let bit = Self.bit(Self.key(three))
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      let slot = Self.slot(of: bit)
      // One that is found twice would be told twice.
      guard slots[slot] < first else { return }
      entries.append(
        Entry(
          start: Int32(texts.count), count: Int32(literal.text.count), owner: literal.owner,
          offset: Int32(offset), next: slots[slot], head: Head(literal.text)))
      slots[slot] = Int32(entries.count - 1)
    }
  }

  /// Hands over three bytes as a text may hold them: with a line feed for any space.
  private static func forEachSpelling(of bytes: ArraySlice<UInt8>, _ body: (UInt32) -> Void) {
    var written: UInt32 = 0
    // The lowest bit of each byte that is a space.
    var spaces: UInt32 = 0
    for byte in bytes.reversed() {
      written = written << 8 | UInt32(byte)
      spaces = spaces << 8 | (byte == 0x20 ? 1 : 0)
    }
    // All subsets of them, from none to none again.
    var turned: UInt32 = 0
    repeat {
      body(written ^ turned &* (0x20 ^ 0x0A))
      turned = (turned &- spaces) & spaces
    } while turned != 0
  }

  /// Calls `found` with the owner and the start of each occurrence.
  func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (Int, Int) -> Void) {
    guard !entries.isEmpty, let base = text.baseAddress else { return }
    filter.withUnsafeBufferPointer { filter in
      func look(_ bytes: UInt32, at index: Int) {
        let bit = Self.bit(Self.key(bytes))
        if filter[bit &>> 6] & (1 &<< UInt64(truncatingIfNeeded: bit & 63)) != 0 {
          check(text, slots[Self.slot(of: bit)], startingAt: index, found)
        }
      }
      var index = 0
      while index &+ 4 <= text.count {
        let bytes = UnsafeRawPointer(base + index).loadUnaligned(as: UInt32.self)
        look(UInt32(littleEndian: bytes), at: index)
        index &+= step
      }
      if index &+ 3 <= text.count { look(Self.bytes(text, at: index), at: index) }
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
      let start = place - Int(entry.offset)
      let count = Int(entry.count)
      guard start >= 0, start + count <= text.count else { continue }
      if start &+ 8 <= text.count, let base = text.baseAddress {
        let read = UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self)
        guard entry.head.mayBegin(UInt64(littleEndian: read)) else { continue }
      }
      var index = 0
      while index < count, Self.folded(text[start + index]) == texts[Int(entry.start) + index] {
        index += 1
      }
      if index == count { found(Int(entry.owner), start) }
    }
  }

  @inline(__always)
  private static func bit(_ key: UInt32) -> Int {
    Int((key &* 0x9E37_79B1) &>> UInt32(32 - filterBits))
  }

  @inline(__always)
  private static func slot(of bit: Int) -> Int { bit &>> (filterBits - slotBits) }

  /// What three bytes are known by, the first of them the lowest: the bit of case is set in all.
  @inline(__always)
  private static func key(_ bytes: UInt32) -> UInt32 { bytes & 0xFF_FFFF | 0x20_2020 }

  private static func bytes(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    UInt32(text[offset]) | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2]) << 16
  }

  /// The offset of the first of `count` neighbouring threes that are least frequent in prose.
  private static func rarest(_ count: Int, in literal: [UInt8]) -> Int {
    let weights = (0...literal.count - 3).map { weight(literal, $0) }
    // A common one outweighs several rare ones, for it alone decides how often a text is compared.
    let windows = (0...weights.count - count).map { weights[$0..<$0 + count].max() ?? 0 }
    return windows.indices.min { windows[$0] < windows[$1] } ?? 0
  }

  private static func weight(_ literal: [UInt8], _ offset: Int) -> Int {
    let three = literal[offset..<offset + 3]
    if let rank = commonThrees.firstIndex(of: Array(three)) { return 1_000 - rank }
    return three.reduce(0) { sum, byte in
      sum + (commonest.firstIndex(of: byte).map { commonest.count - $0 } ?? 0)
    }
  }

  /// Bytes of English prose, the most frequent first.
  private static let commonest = Array(" etaoinsrhldcumfpgwybv".utf8)

  /// The hundred threes that are most frequent in posts, the first more than the others: together
  /// they are every fourth.
  private static let commonThrees: [[UInt8]] = [
    " th|the|he |ing| to|ng |to |ion| an| in|and|nd |ust|tio| co|ed |on |ent|com|is |for| of|",
    "or |es |e t| a |re | re|of |er |ati|in | fo|ith|s a|pro|e a| pr|at |s t|ate|ang| we|st |",
    "you| be| wi|hat| is|con|le |lan| yo|n t|ter|thi|all|tha| on|ver|t t|men|e c|an |nt |as |",
    " de| ca|ons|d t|ll |ers|ect|ly |se |sta| us| ma|e i| wh| st|e s|res|age|ve | ha|al |his|",
    "tin|our| al|int| se|her| it|wit|use|are|th |e o|ile|ere|rat|ts |ble|nce|rea|en |nte| ar|",
    " as|we | no",
  ].joined().split(separator: "|").map { Array($0.utf8) }
}
