import SourceText

/// Tells which of many texts occur in a post, in one pass: what decides whether a pattern is run.
///
/// A few bytes at a time, a gram, are hashed and looked for in a bit set of 8 KB; only where one of
/// a text may stand is it compared. Grams have four bytes where all texts are longer than that,
/// else three. Where all texts are longer than a gram, only every second place is looked at, or
/// every third and so on, and as many neighbouring grams of a text are in the set, one of which
/// will be met (the idea of Wu and Manber, 1994): the rarest that it has. Letters of ASCII are
/// folded, and a line feed is a space: patterns take either between two words. Texts of one or two
/// bytes are not looked for: they stand in nearly every block.
struct LiteralGate: Sendable {
  /// A text that owners need, folded.
  struct Literal: Sendable {
    let text: [UInt8]
    var owners: [Int32]
    /// Where those of its grams begin that are looked for.
    let rarest: Int
  }

  /// How texts are looked for.
  fileprivate struct Pace: Sendable {
    /// The bytes of a gram.
    let width: Int
    /// From one place that is looked at to the next.
    let step: Int

    init(_ texts: some Sequence<[UInt8]>) {
      let shortest = texts.reduce(8) { min($0, $1.count) }
      width = shortest > 4 ? 4 : 3
      step = max(1, shortest - width + 1)
    }
  }

  /// All texts that a gate looks for. They make no tables: of many rules few run.
  struct Literals: Sendable {
    let all: [Literal]
    fileprivate let pace: Pace

    /// Folded texts of three bytes or more.
    init(_ texts: [(text: [UInt8], owner: Int32)]) {
      let pace = Pace(texts.lazy.map(\.text))
      var all: [Literal] = []
      var places: [[UInt8]: Int] = [:]
      for (text, owner) in texts {
        if let place = places[text] {
          all[place].owners.append(owner)
        } else {
          places[text] = all.count
          let rarest = LiteralGate.rarest(pace, in: text)
          all.append(Literal(text: text, owners: [owner], rarest: rarest))
        }
      }
      self.init(all, pace)
    }

    /// - Parameter literals: with `rarest` as the other initializer finds it for all of them.
    init(placed literals: [Literal]) { self.init(literals, Pace(literals.lazy.map(\.text))) }

    private init(_ literals: [Literal], _ pace: Pace) {
      all = literals
      self.pace = pace
    }

    /// Those of some owners.
    func keeping(_ isKept: (Int32) -> Bool) -> Literals {
      let kept = all.compactMap { literal in
        var literal = literal
        literal.owners.removeAll { !isKept($0) }
        return literal.owners.isEmpty ? nil : literal
      }
      return Literals(kept, pace)
    }
  }

  private struct Entry: Sendable {
    /// The place of the text among all.
    let start: Int32
    let count: Int32
    /// Those of the text among all.
    let owners: Range<Int32>
    /// Where its gram stands in it.
    let offset: Int32
    /// The entry before it whose gram shares its slot, or -1.
    let next: Int32
    let head: Head
  }

  /// The first eight bytes of a text with the bit of case set, but for its spaces, which a line
  /// feed may stand for: nearly all that only shares a gram with a text is told from it by
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

  private static let filterBits = 16
  private var filter: [UInt64]
  /// All texts, one after another.
  private var texts: [UInt8] = []
  private var owners: [Int32] = []
  private var entries: [Entry] = []
  private static let slotBits = 14
  /// By the first bits of the hash of a gram: the last entry with such a gram, or -1.
  private var slots: [Int32]
  private let pace: Pace

  /// A byte as texts are compared.
  static func folded(_ byte: UInt8) -> UInt8 { byte == 0x0A ? 0x20 : byte.asciiLowercased }

  /// Whether a set of literals can be used: all are long enough.
  static func accepts(_ literals: [[UInt8]]) -> Bool { literals.allSatisfy { $0.count >= 3 } }

  /// Looks for folded texts of three bytes or more.
  init(_ texts: [(text: [UInt8], owner: Int32)]) { self.init(Literals(texts)) }

  init(_ literals: Literals) {
    pace = literals.pace
    guard !literals.all.isEmpty else {
      (filter, slots) = ([], [])
      return
    }
    filter = Array(repeating: 0, count: 1 << (Self.filterBits - 6))
    slots = Array(repeating: -1, count: 1 << Self.slotBits)
    for literal in literals.all where literal.text.count >= 3 {
      let first = Int32(owners.count)
      owners += literal.owners
      for offset in literal.rarest..<literal.rarest + pace.step {
        add(literal, first..<Int32(owners.count), offset)
      }
      texts += literal.text
    }
  }

  /// Adds a gram of a text that the next bytes of `texts` will be.
  private mutating func add(_ literal: Literal, _ owners: Range<Int32>, _ offset: Int) {
    let first = entries.count
    Self.forEachSpelling(of: literal.text[offset..<offset + pace.width]) { gram in
      let bit = bit(gram)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      let slot = Self.slot(of: bit)
      // One that is found twice would be told twice.
      guard slots[slot] < first else { return }
      entries.append(
        Entry(
          start: Int32(texts.count), count: Int32(literal.text.count), owners: owners,
          offset: Int32(offset), next: slots[slot], head: Head(literal.text)))
      slots[slot] = Int32(entries.count - 1)
    }
  }

  /// Hands over bytes as a text may hold them: with a line feed for any space.
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

  /// Calls `found` with an owner and the start of each occurrence of its texts.
  func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (Int, Int) -> Void) {
    guard !entries.isEmpty, let base = text.baseAddress else { return }
    filter.withUnsafeBufferPointer { filter in
      func look(_ bytes: UInt32, at index: Int) {
        let bit = bit(bytes)
        if filter[bit &>> 6] & (1 &<< UInt64(truncatingIfNeeded: bit & 63)) != 0 {
          check(text, slots[Self.slot(of: bit)], startingAt: index, found)
        }
      }
      var index = 0
      while index &+ 4 <= text.count {
        let bytes = UnsafeRawPointer(base + index).loadUnaligned(as: UInt32.self)
        look(UInt32(littleEndian: bytes), at: index)
        index &+= pace.step
      }
      if index &+ pace.width <= text.count { look(Self.threeBytes(text, at: index), at: index) }
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
      guard index == count else { continue }
      for owner in entry.owners { found(Int(owners[Int(owner)]), start) }
    }
  }

  /// The number of the bit of a gram, the first byte the lowest: the bit of case is set in all.
  @inline(__always)
  private func bit(_ bytes: UInt32) -> Int {
    let gram = (bytes | 0x2020_2020) & (pace.width == 4 ? .max : 0xFF_FFFF)
    return Int((gram &* 0x9E37_79B1) &>> UInt32(32 - Self.filterBits))
  }

  @inline(__always)
  private static func slot(of bit: Int) -> Int { bit &>> (filterBits - slotBits) }

  private static func threeBytes(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    UInt32(text[offset]) | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2]) << 16
  }

  /// The offset of the first of some neighbouring grams that are least frequent in prose.
  private static func rarest(_ pace: Pace, in literal: [UInt8]) -> Int {
    let threes = (0...literal.count - 3).map { weight(literal, $0) }
    let weights = (0...literal.count - pace.width).map { offset in
      threes[offset...offset + pace.width - 3].min() ?? 0
    }
    // A common one outweighs several rare ones, for it alone decides how often a text is compared.
    let windows = (0...weights.count - pace.step).map {
      weights[$0..<$0 + pace.step].max() ?? 0
    }
    return windows.indices.min { windows[$0] < windows[$1] } ?? 0
  }

  /// How frequent three bytes are.
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
