import SourceText

/// A pattern as a program for `PatternMatcher`.
struct PatternProgram: Sendable, Equatable {
  /// Twelve bytes at most: a list of a hundred words is a thousand of them.
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
    case set(Int32)
    case assert(Pattern.Assertion)
    case jump(Int32)
    /// Goes on behind it; where that leads nowhere, from there.
    case fork(Int32)
    /// The other way round.
    case lazyFork(Int32)
    /// Goes to the first of several places, and where that leads nowhere to the next; by the number
    /// of the choice.
    case choose(Int32)
    /// Notes the place: the start of group n in slot 2n − 2, its end in the next.
    case save(Int32)
    /// Asks for what stands behind it up to `accept`, and goes on at `next`.
    case look(Look, next: Int32)
  }

  enum Look: Sendable, Equatable {
    case ahead(negative: Bool)
    /// Over so many scalars.
    case behind(negative: Bool, lengths: ClosedRange<UInt8>)
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
  let choices: [ChoiceTable]

  /// - Parameter choices: The places that each `choose` goes to.
  init(
    _ instructions: [Instruction], sets: [Members], choices: [[Int]], groupCount: Int
  ) {
    self.instructions = instructions
    self.sets = sets
    self.groupCount = groupCount
    func first(from place: Int) -> ByteSet? {
      FirstBytes.of(instructions, sets, choices, from: place)
    }
    self.first = first(from: 0)
    self.choices = choices.map { ChoiceTable($0, first: $0.map(first)) }
  }
}
