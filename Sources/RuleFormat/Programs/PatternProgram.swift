import SourceText

/// A pattern as a program for `PatternMatcher`.
///
/// Of a shipped rule nearly all of it is read where the archive holds it: a post makes a few dozen
/// programs run, each for a handful of bytes, and to build them first took longer than to run them.
///
/// A class, since each of its tables would have to be retained for every place it is tried at.
final class PatternProgram: Sendable {
  /// Members of a set, the ASCII ones as bits.
  struct Members: Sendable {
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
        if folds, byte.isASCIILetter { ascii.insert(byte ^ 0x20) }
      }
      // Of ASCII only k and s fold to others: the sign of kelvin and the long s.
      let others = set.beyondASCII
      let hasOthers = !others.items.isEmpty || ascii.contains(0x6B) || ascii.contains(0x73)
      self.init(ascii: ascii, others: others, foldsOthers: folds && hasOthers)
    }

    init(ascii: ByteSet, others: ScalarSet, foldsOthers: Bool) {
      self.ascii = ascii
      self.others = others
      self.foldsOthers = foldsOthers
      hasClasses = others.items.contains { if case .range = $0 { false } else { true } }
    }
  }

  let instructions: InstructionTable
  let sets: [Members]
  let choices: ChoiceTable
  let groupCount: Int
  /// The bytes that a match can begin with; nil where it can be empty or begin with almost any.
  let first: ByteSet?
  /// Where the program goes on behind the looks around it begins with; 0 where it begins with none.
  let body: Int

  init(
    instructions: InstructionTable, sets: [Members], choices: ChoiceTable, groupCount: Int,
    first: ByteSet?
  ) {
    self.instructions = instructions
    self.sets = sets
    self.choices = choices
    self.groupCount = groupCount
    self.first = first
    body = Self.body(of: instructions)
  }

  private static func body(of instructions: InstructionTable) -> Int {
    var (place, body) = (0, 0)
    while place < instructions.count {
      switch instructions[place].code {
      case .assert: place += 1
      case .ahead, .notAhead, .behind, .notBehind:
        guard instructions[place].operand > place else { return body }
        place = instructions[place].operand
        body = place
      default: return body
      }
    }
    return body
  }

  convenience init(_ parts: ProgramParts) {
    func first(from place: Int) -> ByteSet? { FirstSteps.bytes(of: parts, from: place) }
    self.init(
      instructions: InstructionTable(parts.instructions), sets: parts.sets,
      choices: ChoiceTable(parts.choices.map { $0.map { ($0, first(from: $0)) } }),
      groupCount: parts.groups.count,
      first: first(from: 0))
  }
}

extension PatternProgram {
  /// Whether what `instruction` asks for can be a byte of ASCII, or begin with it.
  @inline(__always)
  func mayBegin(_ instruction: Instruction, with byte: UInt8) -> Bool {
    switch instruction.code {
    case .byte: byte == instruction.byte
    case .folded: byte | 0x20 == instruction.byte
    case .set: sets[instruction.operand].ascii.contains(byte)
    default: true
    }
  }

  /// Whether what the instruction at `place` asks for can begin with `byte`; where that is not of
  /// ASCII there is no saying.
  @inline(__always)
  func mayGoOn(at place: Int, with byte: UInt8) -> Bool {
    byte >= 0x80 || mayBegin(instructions[place], with: byte)
  }

  /// Whether a match can only begin at the edge of a word.
  var beginsAtWordBoundary: Bool { instructions[0].isWordBoundary }

  /// The ASCII members of the run of any length that every match begins with, as with `[a-z]+`;
  /// nil for none. Where no match begins at the start of such a run none begins further inside:
  /// what may follow a part of its rest may follow as much of the whole.
  var leadingRun: ByteSet? {
    var start = 0
    while instructions[start].code == .save { start += 1 }
    guard instructions[start].code == .set else { return loop(at: start) }
    let members = sets[instructions[start].operand].ascii
    return loop(at: start + 1) == members ? members : nil
  }

  /// The ASCII members of the set that is repeated there without bound.
  private func loop(at start: Int) -> ByteSet? {
    instructions[start].code == .loop ? sets[instructions[start].operand].ascii : nil
  }
}

extension ScalarSet {
  /// The same as far as scalars beyond ASCII go.
  fileprivate var beyondASCII: ScalarSet {
    ScalarSet(
      isNegated: isNegated,
      items: items.filter { if case .range(_, let last) = $0 { !last.isASCII } else { true } })
  }
}
