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
