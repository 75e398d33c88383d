import SourceText
import Testing

@Suite struct EditSetTests {
  struct Case: CustomTestStringConvertible {
    let groups: [[Edit]]
    let taken: [Bool]
    let result: String
    let testDescription: String

    init(_ name: String, _ groups: [[Edit]], _ taken: [Bool], _ result: String) {
      self.groups = groups
      self.taken = taken
      self.result = result
      testDescription = name
    }
  }

  private static func edit(_ start: Int, _ end: Int, _ text: String) -> Edit {
    Edit(ByteRange(start, end), text)
  }

  static let cases = [
    Case("nothing", [], [], "0123456789"),
    Case("apart", [[edit(1, 2, "x")], [edit(5, 7, "")]], [true, true], "0x234789"),
    Case("out of order", [[edit(5, 7, "")], [edit(1, 2, "xyz")]], [true, true], "0xyz234789"),
    Case("the first wins", [[edit(1, 4, "x")], [edit(3, 5, "y")]], [true, false], "0x456789"),
    Case("inside", [[edit(1, 9, "x")], [edit(3, 5, "y")]], [true, false], "0x9"),
    Case("touching", [[edit(1, 3, "x")], [edit(3, 5, "y")]], [true, true], "0xy56789"),
    Case("the same twice", [[edit(1, 3, "x")], [edit(1, 3, "x")]], [true, true], "0x3456789"),
    Case("insertions", [[edit(0, 0, "<")], [edit(10, 10, ">")]], [true, true], "<0123456789>"),
    Case(
      "two at one place", [[edit(3, 3, "a")], [edit(3, 3, "b")]], [true, false], "012a3456789"),
    Case("insertion inside", [[edit(1, 5, "x")], [edit(3, 3, "b")]], [true, false], "0x56789"),
    Case(
      "insertion at start", [[edit(3, 5, "x")], [edit(3, 3, "b")]], [true, false], "012x56789"),
    Case("insertion at end", [[edit(3, 5, "x")], [edit(5, 5, "b")]], [true, false], "012x56789"),
    Case(
      "around insertion", [[edit(5, 5, "x")], [edit(3, 5, "b")]], [true, false], "01234x56789"),
    Case(
      "a group is whole", [[edit(4, 5, "x")], [edit(1, 2, "a"), edit(4, 6, "b")]],
      [true, false], "0123x56789"),
    Case("not apart in itself", [[edit(1, 3, "a"), edit(2, 4, "b")]], [false], "0123456789"),
    Case("outside", [[edit(9, 11, "a")], [edit(11, 11, "b")]], [false, false], "0123456789"),
    Case("other script", [[edit(2, 3, "é😀")]], [true], "01é😀3456789"),
  ]

  @Test(arguments: cases)
  func takesWhatFits(_ example: Case) {
    let source = Array("0123456789".utf8)
    var set = EditSet(byteCount: source.count)
    var taken: [Bool] = []
    for group in example.groups { taken.append(set.insert(group)) }
    #expect(taken == example.taken)
    #expect(String(decoding: set.apply(to: source), as: UTF8.self) == example.result)
    #expect(set.edits.map(\.range) == set.edits.map(\.range).sorted())
  }

  @Test func longRangesCrossWords() {
    var set = EditSet(byteCount: 1000)
    let groups = [
      [Self.edit(60, 300, "")], [Self.edit(299, 300, "")], [Self.edit(0, 1000, "")],
      [Self.edit(0, 60, ""), Self.edit(300, 1000, "")],
    ]
    var taken: [Bool] = []
    for group in groups { taken.append(set.insert(group)) }
    #expect(taken == [true, false, false, true])
    #expect(set.apply(to: [UInt8](repeating: 0x61, count: 1000)).isEmpty)
  }
}
