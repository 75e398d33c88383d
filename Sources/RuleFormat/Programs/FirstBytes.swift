import SourceText

/// Follows a program to everything that it can ask for first.
struct FirstBytes {
  private let instructions: [PatternProgram.Instruction]
  private let sets: [PatternProgram.Members]
  private let choices: [[Int]]
  private var known: Set<Int> = []
  private var found = ByteSet()

  /// Nil where there is no saying.
  static func of(
    _ instructions: [PatternProgram.Instruction], _ sets: [PatternProgram.Members],
    _ choices: [[Int]], from start: Int
  ) -> ByteSet? {
    var search = FirstBytes(instructions: instructions, sets: sets, choices: choices)
    return search.follow(start) ? search.found : nil
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
    case .choose(let number): return choices[number].allSatisfy { follow($0) }
    case .look(.atomic, _): return follow(start + 1)
    case .look(_, let next): return follow(next)
    }
    return true
  }
}

/// Which of many places of a program a byte lets on, in order: of a hundred alternatives few begin
/// with the byte at hand.
struct ChoiceTable: Sendable, Equatable {
  /// Where the places for each kind of byte begin in `places`: ASCII, any other, none.
  private let starts: [Int]
  private let places: [Int]
  let targets: [Int]

  /// - Parameter first: The bytes that can follow at each target; nil for any and none.
  init(_ targets: [Int], first: [ByteSet?]) {
    self.targets = targets
    var starts: [Int] = []
    var places: [Int] = []
    for byte in UInt8(0)...129 {
      starts.append(places.count)
      for (target, first) in zip(targets, first)
      where first.map({ byte < 129 && $0.contains(byte) }) ?? true {
        places.append(target)
      }
    }
    starts.append(places.count)
    self.starts = starts
    self.places = places
  }

  /// - Parameter byte: the next one; nil at the end of the text.
  subscript(byte: UInt8?) -> ArraySlice<Int> {
    let kind = byte.map { Int(min($0, 128)) } ?? 129
    return places[starts[kind]..<starts[kind + 1]]
  }
}
