import SourceText

/// Follows a program to everything that it can ask for first.
struct FirstBytes {
  private let instructions: [PatternProgram.Instruction]
  private let sets: [PatternProgram.Members]
  private let choices: [[Int]]
  /// The places that go elsewhere and have been gone from: no circle is without one.
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
    switch instructions[start] {
    case .accept, .any: return false
    case .byte(let byte): found.insert(byte)
    case .folded(let byte):
      // Letters beyond ASCII can fold to it.
      for byte in [byte, byte ^ 0x20, 0x80] { found.insert(byte) }
    case .scalar: found.insert(0x80)
    case .set(let number):
      found.formUnion(sets[Int(number)].ascii)
      found.insert(0x80)
    case .assert, .save: return follow(start + 1)
    case .jump(let target): return !known.insert(start).inserted || follow(Int(target))
    case .fork(let target), .lazyFork(let target):
      return !known.insert(start).inserted || follow(start + 1) && follow(Int(target))
    case .choose(let number): return choices[Int(number)].allSatisfy { follow($0) }
    case .look(.atomic, _): return follow(start + 1)
    case .look(_, let next): return follow(Int(next))
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
    var starts = [Int](repeating: 0, count: Self.kinds + 1)
    for first in first { Self.forEachKind(of: first) { starts[$0 + 1] += 1 } }
    for kind in 0..<Self.kinds { starts[kind + 1] += starts[kind] }
    var places = [Int](repeating: 0, count: starts[Self.kinds])
    var ends = starts
    for (target, first) in zip(targets, first) {
      Self.forEachKind(of: first) {
        places[ends[$0]] = target
        ends[$0] += 1
      }
    }
    self.starts = starts
    self.places = places
  }

  /// The bytes of ASCII, any other, and none.
  private static let kinds = 130

  private static func forEachKind(of first: ByteSet?, _ body: (Int) -> Void) {
    guard let first else { return (0..<kinds).forEach(body) }
    first.forEachASCII { body(Int($0)) }
    if first.hasNonASCII { body(128) }
  }

  /// - Parameter byte: the next one; nil at the end of the text.
  subscript(byte: UInt8?) -> ArraySlice<Int> {
    let kind = byte.map { Int(min($0, 128)) } ?? 129
    return places[starts[kind]..<starts[kind + 1]]
  }
}
