import SourceText

/// Follows a program to everything that it can ask for first: where it reads backward, to the
/// characters that it can end with.
struct FirstBytes {
  private let instructions: [Instruction]
  private let sets: [PatternProgram.Members]
  private let choices: [[Int]]
  /// The places that go elsewhere and have been gone from: no circle is without one.
  private var known: Set<Int> = []
  private var found = ByteSet()

  /// Nil where there is no saying.
  static func of(
    _ instructions: [Instruction], _ sets: [PatternProgram.Members], _ choices: [[Int]],
    from start: Int
  ) -> ByteSet? {
    var search = FirstBytes(instructions: instructions, sets: sets, choices: choices)
    return search.follow(start) ? search.found : nil
  }

  private mutating func follow(_ start: Int) -> Bool {
    let instruction = instructions[start]
    let operand = instruction.operand
    switch instruction.code {
    case .accept, .any, .anyButNewline: return false
    case .byte: found.insert(instruction.byte)
    case .folded:
      // Letters beyond ASCII can fold to it.
      for byte in [instruction.byte, instruction.byte ^ 0x20, 0x80] { found.insert(byte) }
    case .scalar: found.insert(0x80)
    case .set:
      found.formUnion(sets[operand].ascii)
      found.insert(0x80)
    case .loop:
      found.formUnion(sets[operand].ascii)
      found.insert(0x80)
      return follow(start + 1)
    case .assert, .save, .atomic: return follow(start + 1)
    case .jump: return !known.insert(start).inserted || follow(operand)
    case .fork, .lazyFork:
      return !known.insert(start).inserted || follow(start + 1) && follow(operand)
    case .choose: return choices[operand].allSatisfy { follow($0) }
    case .ahead, .notAhead, .behind, .notBehind: return follow(operand)
    }
    return true
  }
}
