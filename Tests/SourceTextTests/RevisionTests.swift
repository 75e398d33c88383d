import SourceText
import Testing

/// Rounds of edits, and the one set of edits that they come to.
struct RevisionTests {
  struct Case: Sendable {
    let original: String
    let rounds: [[Edit]]
    let result: String
    let edits: [Edit]
  }

  static let cases = [
    Case(original: "abc", rounds: [], result: "abc", edits: []),
    Case(
      original: "abc", rounds: [[Edit(ByteRange(1, 2), "xy")]], result: "axyc",
      edits: [Edit(ByteRange(1, 2), "xy")]),
    Case(
      original: "abc", rounds: [[Edit(ByteRange(1, 2), "xy")], [Edit(ByteRange(2, 4), "")]],
      result: "ax", edits: [Edit(ByteRange(1, 3), "x")]),
    Case(
      original: "abc", rounds: [[Edit(ByteRange(at: 0), "1"), Edit(ByteRange(at: 3), "2")]],
      result: "1abc2", edits: [Edit(ByteRange(at: 0), "1"), Edit(ByteRange(at: 3), "2")]),
    Case(
      original: "abcdef",
      rounds: [
        [Edit(ByteRange(0, 1), ""), Edit(ByteRange(4, 5), "E")], [Edit(ByteRange(0, 2), "B")],
      ],
      result: "BdEf", edits: [Edit(ByteRange(0, 3), "B"), Edit(ByteRange(4, 5), "E")]),
    Case(
      original: "", rounds: [[Edit(ByteRange(at: 0), "a")]], result: "a",
      edits: [Edit(ByteRange(at: 0), "a")]),
  ]

  @Test(arguments: cases)
  func remembersWhatIsLeft(_ example: Case) {
    var revision = Revision(of: Array(example.original.utf8))
    for edits in example.rounds { revision.apply(edits) }
    #expect(String(decoding: revision.bytes, as: UTF8.self) == example.result)
    #expect(revision.edits == example.edits)
  }

  @Test func knowsWhereABytestoodBefore() {
    var revision = Revision(of: Array("abcdef".utf8))
    revision.apply([Edit(ByteRange(1, 3), "xyz"), Edit(ByteRange(4, 5), "")])
    #expect((0...6).map(revision.originalOffset) == [0, 3, 3, 3, 3, 5, 6])
  }
}
