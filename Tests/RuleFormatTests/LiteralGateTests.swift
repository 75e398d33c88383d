import Testing

@testable import RuleFormat

/// The gate against a plain search, for texts whose shortest decides at how many places it looks.
@Suite struct LiteralGateTests {
  @Test(arguments: 3...12)
  func findsWhatAPlainSearchFinds(shortest: Int) {
    var random = Multiplier(state: UInt64(shortest))
    for _ in 0..<200 {
      let literals = (0..<4).map { owner in
        (
          text: random.text(shortest + Int(random.next() % 4)).map(LiteralGate.folded),
          owner: Int32(owner)
        )
      }
      // Near matches are what a text of few letters is full of; whole ones are put there.
      var text = random.text(Int(random.next() % 60))
      for literal in literals { text += literal.text + random.text(Int(random.next() % 9)) }
      #expect(Self.found(by: LiteralGate(literals), in: text) == Self.search(literals, in: text))
    }
  }

  @Test func findsNothingWithoutLiterals() {
    #expect(Self.found(by: LiteralGate([]), in: Array("abc".utf8)).isEmpty)
  }

  private static func found(by gate: LiteralGate, in text: [UInt8]) -> [[Int]] {
    var found: [[Int]] = []
    text.withUnsafeBufferPointer { text in
      gate.scan(text) { owner, start in found.append([owner, start]) }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func search(_ literals: [(text: [UInt8], owner: Int32)], in text: [UInt8])
    -> [[Int]]
  {
    let folded = text.map(LiteralGate.folded)
    return literals.flatMap { literal in
      folded.indices.filter { folded[$0...].starts(with: literal.text) }
        .map { [Int(literal.owner), $0] }
    }
    .sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// A generator whose numbers are the same in every run (Steele and Vigna's constant, 2021).
private struct Multiplier: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 0xD134_2543_DE82_EF95 &+ 1
    return state >> 24
  }

  /// Some letters of two kinds and two cases, with a space or line feed now and then.
  mutating func text(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in Array("abAB \n".utf8)[Int(next() % 6)] }
  }
}
