import SourceText
import Testing

/// Searches that read several bytes at once, held against a loop that reads one.
@Suite struct ByteSearchTests {
  /// Texts in which what is sought stands at every place of the sixteen bytes that are read at
  /// once, beside their ends and nowhere.
  private static let texts: [String] =
    (0..<40).flatMap { length in
      (0...length).flatMap { place in
        [",,", ",.", "é", "  ", "4", "x"].map { mark in
          String(repeating: "a", count: place) + mark
            + String(repeating: "b", count: length - place)
        }
      }
    }

  /// Sets of bytes that stand side by side and of others, with and without those beyond ASCII.
  private static let sets = ["0123456789", "5", "4x", " ", ",-.", ",.", "", "bcd"].flatMap {
    var set = ByteSet()
    for byte in $0.utf8 { set.insert(byte) }
    var widened = set
    widened.formUnion(.nonASCII)
    return [set, widened]
  }

  @Test func marksAndNonASCIIAreFoundAsALoopFindsThem() {
    for text in Self.texts {
      let bytes = Array(text.utf8)
      for start in [0, 1, bytes.count / 2, bytes.count] {
        for end in [bytes.count, bytes.count - 1] where end >= start {
          let expected = (start..<end).filter { Self.isMark(bytes, at: $0) }
          let nonASCII = (start..<end).first { bytes[$0] >= 0x80 } ?? end
          bytes.withBytes { view in
            var marks: [Int] = []
            let others = view.forEachMark(in: ByteRange(start, end)) { marks.append($0) }
            #expect(marks == expected, "\(text)")
            #expect(
              others.contains(0x61) == (start..<end).contains { bytes[$0] &- 0x61 < 26 }, "\(text)")
            #expect(view.endOfASCII(from: start, to: end) == nonASCII, "\(text)")
            let other = (start..<end).first { !Self.isLetterOrSpace(bytes[$0]) } ?? end
            let found = view.firstIndex(from: start, to: end, passing: .lettersAndSpaces) { _ in
              true
            }
            #expect(found == other, "\(text)")
            for set in Self.sets {
              let member = (start..<end).first { set.contains(bytes[$0]) } ?? end
              #expect(view.firstIndex(in: set, from: start, to: end) == member, "\(text)")
            }
          }
        }
      }
    }
  }

  private static func isLetterOrSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte | 0x20) &- 0x61 < 26
  }

  private static func isMark(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    if byte == 0x20 { return index > 0 && bytes[index - 1] == 0x20 }
    let isLetter = (byte | 0x20) &- 0x61 < 26
    let isDigit = byte &- 0x30 < 10
    return !isLetter && !isDigit && byte & 0xC0 != 0x80
  }
}
