import SourceText

/// A pattern as a program for `PatternMatcher`.
struct PatternProgram: Sendable, Equatable {
  enum Instruction: Sendable, Equatable {
    /// The end of the whole, or of what is looked around for.
    case accept
    /// ASCII, as it stands.
    case byte(UInt8)
    /// A small letter of ASCII, in either case.
    case folded(UInt8)
    /// Beyond ASCII, as it stands.
    case scalar(Unicode.Scalar)
    case any(newlines: Bool)
    /// A member of a set, by its number.
    case set(Int)
    case assert(Pattern.Assertion)
    case jump(Int)
    /// Goes on behind it; where that leads nowhere, from there.
    case fork(Int)
    /// The other way round.
    case lazyFork(Int)
    /// Notes the place: the start of group n in slot 2n − 2, its end in the next.
    case save(Int)
    /// Asks for what stands behind it up to `accept`, and goes on at `next`.
    case look(Look, next: Int)
  }

  enum Look: Sendable, Equatable {
    case ahead(negative: Bool)
    /// Over so many scalars.
    case behind(negative: Bool, lengths: ClosedRange<Int>)
    /// No look, but a part that is never matched in another way: the text goes on behind it.
    case atomic
  }

  /// Members of a set, the ASCII ones as bits.
  struct Members: Sendable, Equatable {
    let ascii: ByteSet
    let others: ScalarSet
    /// Whether letters beyond ASCII count in either case.
    let foldsOthers: Bool
    /// Whether a class such as `\w` is among them, which is not decided for every scalar.
    let hasClasses: Bool

    /// - Parameter caseless: letters of either case are members where one is.
    init(_ set: ScalarSet, caseless: Bool) {
      let folds = caseless && !set.holdsAllCases
      var ascii = ByteSet()
      for byte in 0..<UInt8(128) where set.holds(Unicode.Scalar(byte)) {
        ascii.insert(byte)
        if folds, (byte | 0x20) &- 0x61 < 26 { ascii.insert(byte ^ 0x20) }
      }
      self.init(ascii: ascii, others: set, foldsOthers: folds)
    }

    init(ascii: ByteSet, others: ScalarSet, foldsOthers: Bool) {
      self.ascii = ascii
      self.others = others
      self.foldsOthers = foldsOthers
      hasClasses = others.items.contains { if case .range = $0 { false } else { true } }
    }
  }

  let instructions: [Instruction]
  let sets: [Members]
  let groupCount: Int
  /// The bytes that a match can begin with; nil where it can be empty or begin with almost any.
  let first: ByteSet?

  init(_ instructions: [Instruction], sets: [Members], groupCount: Int) {
    self.instructions = instructions
    self.sets = sets
    self.groupCount = groupCount
    first = FirstBytes.of(instructions, sets)
  }
}

/// Follows a program to everything that it can ask for first.
private struct FirstBytes {
  private let instructions: [PatternProgram.Instruction]
  private let sets: [PatternProgram.Members]
  private var known: Set<Int> = []
  private var found = ByteSet()

  /// Nil where there is no saying.
  static func of(
    _ instructions: [PatternProgram.Instruction], _ sets: [PatternProgram.Members]
  ) -> ByteSet? {
    var search = FirstBytes(instructions: instructions, sets: sets)
    return search.follow(0) ? search.found : nil
  }

  private mutating func follow(_ start: Int) -> Bool {
    guard known.insert(start).inserted else { return true }
    switch instructions[start] {
    case .accept, .any: return false
    case .byte(let byte): found.insert(byte)
    case .folded(let byte):
      // Letters beyond ASCII can fold to it.
      for byte in [byte, byte ^ 0x20, 0x80] { found.insert(byte) }
    case .scalar: found.insert(0x80)
    case .set(let number):
      found.formUnion(sets[number].ascii)
      found.insert(0x80)
    case .assert, .save: return follow(start + 1)
    case .jump(let target): return follow(target)
    case .fork(let target), .lazyFork(let target): return follow(start + 1) && follow(target)
    case .look(.atomic, _): return follow(start + 1)
    case .look(_, let next): return follow(next)
    }
    return true
  }
}
