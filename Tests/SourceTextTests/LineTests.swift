import SourceText
import Testing

@Suite struct LineIndexTests {
  @Test(arguments: [
    ("", [0]),
    ("one", [0]),
    ("one\n", [0, 4]),
    ("one\ntwo", [0, 4]),
    ("one\r\ntwo\r\n", [0, 5, 10]),
    ("one\rtwo\r", [0, 4, 8]),
    ("\n\r\r\n\n", [0, 1, 2, 4, 5]),
    ("seven b\r\nnext line is long enough\r", [0, 9, 34]),
    ("0123456\n89012345\r0123456\r\n\u{85}\u{2028}x", [0, 8, 17, 26]),
  ])
  func starts(_ text: String, _ starts: [Int]) {
    let lines = Array(text.utf8).withBytes { LineIndex($0) }
    #expect((0..<lines.count).map(lines.start(of:)) == starts)
    #expect(lines.isASCII == text.utf8.allSatisfy { $0 < 0x80 })
    for (offset, _) in text.utf8.enumerated() {
      let line = (starts.lastIndex { $0 <= offset }) ?? 0
      for guess in 0..<lines.count { #expect(lines.line(at: offset, guess: guess) == line) }
    }
  }

  @Test func contentLeavesOutLineEnds() {
    let bytes = Array("a\r\n\nb\rc".utf8)
    bytes.withBytes { view in
      let lines = LineIndex(view)
      let contents = (0..<lines.count).map { view.string(lines.content(of: $0, in: view)) }
      #expect(contents == ["a", "", "b", "c"])
    }
  }
}

@Suite struct PositionTests {
  /// Line, code point, UTF-16 and byte columns of the start of each phrase.
  @Test(arguments: [
    ("plain text", "text", [1, 7, 7, 7]),
    ("👋🏽 wave", "wave", [1, 4, 6, 10]),
    ("cafe\u{301} bar", "bar", [1, 7, 7, 8]),
    ("日本 word", "word", [1, 4, 4, 8]),
    ("one\r\n\tdeux é z", "z", [2, 9, 9, 10]),
    ("é\rx", "x", [2, 1, 1, 1]),
    ("\u{FEFF}first", "first", [1, 1, 1, 4]),
    ("\u{FEFF}é x\né y", "y", [2, 3, 3, 4]),
  ])
  func columns(_ text: String, _ phrase: String, _ expected: [Int]) throws {
    let offset = try #require(text.utf8.firstRange(of: phrase.utf8)?.lowerBound)
    let bytes = text.utf8.distance(from: text.startIndex, to: offset)
    var cursor = PositionCursor(of: Array(text.utf8))
    let position = cursor.position(at: bytes)
    #expect(
      [position.line, position.column, position.utf16Column, position.byteColumn] == expected)
    #expect(position.offset == bytes)
  }

  @Test func illFormedBytesCountAsTheirReplacement() {
    var cursor = PositionCursor(of: [0x61, 0xFF, 0xE2, 0x82, 0xF0, 0x9F, 0x98, 0x62])
    #expect([0, 1, 2, 4, 7, 8].map { cursor.position(at: $0).column } == [1, 2, 3, 4, 5, 6])
  }

  @Test func anOffsetInsideACharacterIsAtItsStart() {
    var cursor = PositionCursor(of: Array("a😀b".utf8))
    #expect((0...6).map { cursor.position(at: $0).column } == [1, 2, 2, 2, 2, 3, 4])
    #expect(
      (0...6).reversed().map { cursor.position(at: $0).utf16Column } == [5, 4, 2, 2, 2, 2, 1])
    #expect(cursor.position(at: 99).column == 4)
  }

  /// Long lines, so that checkpoints are made and used, in orders that go back and forth.
  @Test func everyOrderGivesTheSamePositions() {
    let unit = "aé日😀 \u{301}"
    let text = String(repeating: unit, count: 200) + "\n" + String(repeating: unit, count: 300)
    let bytes = Array(text.utf8) + [0xFF, 0xE2, 0x82] + Array(text.utf8)
    var expected: [Position] = []
    var ascending = PositionCursor(of: bytes)
    for offset in 0...bytes.count { expected.append(ascending.position(at: offset)) }

    var descending = PositionCursor(of: bytes)
    var leaping = PositionCursor(of: bytes)
    for step in 0...bytes.count {
      let last = bytes.count - step
      let far = step * 7919 % (bytes.count + 1)
      if descending.position(at: last) != expected[last] { Issue.record("descending to \(last)") }
      if leaping.position(at: far) != expected[far] { Issue.record("leaping to \(far)") }
    }
    let decoded = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(expected[bytes.count].line == 3)
    #expect(expected[bytes.count].column == decoded[2].unicodeScalars.count + 1)
    #expect(expected[bytes.count].utf16Column == decoded[2].utf16.count + 1)
  }
}

extension PositionCursor {
  init(of bytes: [UInt8]) {
    self.init(
      SourceFile(path: "post.md", bytes: bytes), lines: bytes.withBytes { LineIndex($0) })
  }
}
