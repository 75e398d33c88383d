import SourceText
import Testing

/// Searches that read several bytes at once, held against a loop that reads one.
@Suite struct ByteSearchTests {
  /// Texts in which what is sought stands at every place of the sixteen bytes that are read at
  /// once, beside their ends and nowhere.
  private static let texts: [String] =
    (0..<40).flatMap { length in
      (0...length).flatMap { place in
        [",,", ",.", "é", "  ", "x"].map { mark in
          String(repeating: "a", count: place) + mark
            + String(repeating: "b", count: length - place)
        }
      }
    }

  @Test func needlesFindWhatALoopFinds() {
    let needles = ByteNeedles(",;.")
    let wide = ByteNeedles("()", seeksNonASCII: true)
    for text in Self.texts {
      let bytes = Array(text.utf8)
      for start in [0, 1, bytes.count / 2, bytes.count] {
        for end in [bytes.count, bytes.count - 1] where end >= start {
          let expected = (start..<end).first { Array(",;.".utf8).contains(bytes[$0]) } ?? end
          let expectedWide = (start..<end).first { bytes[$0] >= 0x80 } ?? end
          bytes.withBytes { view in
            #expect(needles.firstIndex(in: view, from: start, to: end) == expected, "\(text)")
            #expect(wide.firstIndex(in: view, from: start, to: end) == expectedWide, "\(text)")
          }
        }
      }
    }
  }

  @Test func pairsAreFoundAsALoopFindsThem() {
    for text in Self.texts {
      let bytes = Array(text.utf8)
      for end in [bytes.count, bytes.count - 1, 1] where end <= bytes.count {
        for byte: UInt8 in [0x20, 0x2E] {
          let expected =
            (0..<end).first { $0 + 1 < bytes.count && bytes[$0] == byte && bytes[$0 + 1] == byte }
            ?? end
          bytes.withBytes { view in
            let found = view.firstIndex(ofPair: byte, byte, from: 0, to: end)
            #expect(found == expected, "\(text)")
          }
        }
      }
    }
  }
}
