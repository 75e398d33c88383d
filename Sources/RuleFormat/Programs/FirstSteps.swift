import SourceText

/// Follows a program to everything that it can ask for first: where it reads backward, to the
/// characters that it can end with.
struct FirstSteps {
  /// One of the things that a program asks for.
  struct Step {
    /// The bytes that begin what it takes.
    let bytes: ByteSet
    /// Where it goes on behind that.
    let next: Int
  }

  private let program: ProgramParts
  /// The places that go elsewhere and have been gone from: no circle is without one.
  private var known: Set<Int> = []
  private var found: [Step] = []

  /// The steps from `start`; nil where it can go on with nothing, or with almost anything.
  static func of(_ program: ProgramParts, from start: Int) -> [Step]? {
    var search = FirstSteps(program: program)
    return search.follow(start) ? search.found : nil
  }

  /// The bytes of all of them.
  static func bytes(of program: ProgramParts, from start: Int) -> ByteSet? {
    of(program, from: start).map { steps in
      steps.reduce(into: ByteSet()) { $0.formUnion($1.bytes) }
    }
  }

  private init(program: ProgramParts) { self.program = program }

  private mutating func follow(_ start: Int) -> Bool {
    let instruction = program.instructions[start]
    let operand = instruction.operand
    switch instruction.code {
    case .accept, .any, .anyButNewline: return false
    case .byte: take([instruction.byte], at: start)
    case .folded:
      // Letters beyond ASCII can fold to it.
      take([instruction.byte, instruction.byte ^ 0x20, 0x80], at: start)
    case .scalar: take([0x80], at: start)
    case .set: take(members(of: operand), next: start + 1)
    case .loop:
      take(members(of: operand), next: start)
      return follow(start + 1)
    case .assert, .save, .atomic: return follow(start + 1)
    case .jump: return !known.insert(start).inserted || follow(operand)
    case .fork, .lazyFork:
      return !known.insert(start).inserted || follow(start + 1) && follow(operand)
    case .choose: return program.choices[operand].allSatisfy { follow($0) }
    case .ahead, .notAhead, .behind, .notBehind: return follow(operand)
    }
    return true
  }

  private mutating func take(_ bytes: [UInt8], at place: Int) {
    var set = ByteSet()
    for byte in bytes { set.insert(byte) }
    take(set, next: place + 1)
  }

  private mutating func take(_ bytes: ByteSet, next: Int) {
    found.append(Step(bytes: bytes, next: next))
  }

  private func members(of set: Int) -> ByteSet {
    var members = program.sets[set].ascii
    members.formUnion(.nonASCII)
    return members
  }
}
