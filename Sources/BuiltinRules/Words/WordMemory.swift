import Lexicon
import ShippedLexicon
import SourceText

/// The facts of words met lately, so that nine words in ten cost a hash and a look, and the lexicon
/// itself is asked for the rest.
///
/// A word is known by the upper 55 bits of a hash: 44 stand in the table beside the 20 bits of its
/// facts, and the place names the others and a few of these, so that it can be moved to a larger
/// table. That two words of a text share all of them is not to be expected in a lifetime.
///
/// It begins with 16 KB, for a post should not pay for pages that it does not fill, and grows with
/// the words that do not fit, up to 1 MB for a run over many posts.
struct WordMemory {
  private var places = [UInt64](repeating: 0, count: smallest)
  private static let smallest = 1 << 11
  private static let largest = 1 << 17
  /// How many words had to be asked for since it grew.
  private var misses = 0
  private static let factBits: UInt64 = 0xF_FFFF

  /// Lends the memory for a loop over words.
  mutating func lend<R>(_ body: (inout Loan) -> R) -> R {
    if misses > places.count, places.count < Self.largest { grow() }
    return places.withUnsafeMutableBufferPointer { places in
      var loan = Loan(places: places)
      defer { misses += loan.misses }
      return body(&loan)
    }
  }

  private mutating func grow() {
    let entries = places
    places = Array(repeating: 0, count: entries.count * 4)
    misses = 0
    for (place, entry) in entries.enumerated() where entry != 0 {
      let rest = UInt64(place & (Self.smallest - 1)) << Self.unusedBits
      places[Self.place(of: entry & ~Self.factBits | rest, among: places.count)] = entry
    }
  }

  /// Where the word of a hash stands in a table of `count` places.
  @inline(__always)
  private static func place(of hash: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: hash &>> unusedBits) & (count &- 1)
  }
  /// With those that the smallest table has places for they are the bits of facts.
  private static let unusedBits: UInt64 = 9

  struct Loan {
    fileprivate let places: UnsafeMutableBufferPointer<UInt64>
    fileprivate var misses = 0

    /// The facts of the word of `range`.
    @inline(__always)
    mutating func facts(of range: ByteRange, in text: ByteView) -> WordFacts {
      let hash = WordMemory.hash(text, range)
      let place = WordMemory.place(of: hash, among: places.count)
      let entry = places[place]
      if (entry ^ hash) & ~WordMemory.factBits == 0 {
        return WordFacts(rawValue: UInt32(truncatingIfNeeded: entry & WordMemory.factBits))
      }
      misses &+= 1
      let facts = ShippedLexicon.words.facts(of: text[range].buffer)
      places[place] = hash & ~WordMemory.factBits | UInt64(facts.rawValue)
      return facts
    }
  }

  @inline(__always)
  private static func hash(_ text: ByteView, _ range: ByteRange) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: range.count) &* 0x9E37_79B9_7F4A_7C15
    var start = range.start
    while start &+ 8 <= range.end {
      hash = (hash ^ text.eightBytes(at: start)) &* 0xC2B2_AE3D_27D4_EB4F
      hash ^= hash &>> 29
      start &+= 8
    }
    var rest: UInt64 = 0
    if start &+ 8 <= text.count {
      let count = UInt64(truncatingIfNeeded: range.end &- start)
      rest = text.eightBytes(at: start) & ((1 &<< (count &* 8)) &- 1)
    } else {
      // In the order in which a word of the machine holds them.
      for offset in (start..<range.end).reversed() { rest = rest &<< 8 | UInt64(text[offset]) }
    }
    hash = (hash ^ rest) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash &>> 32
    return hash &* 0xC2B2_AE3D_27D4_EB4F
  }
}
