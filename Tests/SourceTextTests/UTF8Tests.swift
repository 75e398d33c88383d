import SourceText
import Testing

@Suite struct UTF8Tests {
  /// Among them the examples of table 3-8 to 3-11 of the Unicode Standard.
  @Test(
    arguments: [
      ([], []),
      ([0x61, 0xC3, 0xA9, 0xF0, 0x9F, 0x98, 0x80], []),
      ([0xC0, 0xAF], [0..<1, 1..<2]),
      ([0xE0, 0x80, 0xBF], [0..<1, 1..<2, 2..<3]),
      ([0xED, 0xA0, 0x80], [0..<1, 1..<2, 2..<3]),
      ([0xF4, 0x91, 0x92, 0x93], [0..<1, 1..<2, 2..<3, 3..<4]),
      ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], [0..<2, 2..<3, 3..<6, 6..<8]),
      ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0xE9, 0x6A], [9..<10]),
      ([0x61, 0xF0, 0x9F, 0x98], [1..<4]),
      ([0xEF, 0xBB, 0xBF, 0xFF], [3..<4]),
    ] as [([UInt8], [Range<Int>])])
  func illFormedRanges(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
    let found = bytes.withBytes { IllFormedUTF8.ranges(in: $0) }
    #expect(found == ranges.map { ByteRange($0.lowerBound, $0.upperBound) })
  }

  /// Every first byte with second bytes on both sides of each limit of table 3-7, and what may
  /// follow, as the standard library decodes them.
  @Test func decodesAsTheStandardLibrary() {
    let tails: [[UInt8]] = [[], [0x80], [0xBF, 0x80], [0x41], [0xBF, 0xBF, 0xBF]]
    var mismatches: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      for second: UInt8 in [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF] {
        for tail in tails
        where Self.decoded([first, second] + tail)
          != Array(String(decoding: [first, second] + tail, as: UTF8.self).unicodeScalars)
        {
          mismatches.append([first, second] + tail)
        }
      }
    }
    #expect(mismatches.isEmpty)
  }

  private static func decoded(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    bytes.withBytes { view in
      var scalars: [Unicode.Scalar] = []
      var index = 0
      while index < view.count {
        let scalar = view.scalar(at: index)
        scalars.append(scalar.value)
        index += scalar.length
      }
      return scalars
    }
  }

  @Test func endOfASCII() {
    for length in 0..<20 {
      let bytes = [UInt8](repeating: 0x61, count: length) + [0xC3, 0xA9, 0x61]
      for start in 0...length {
        #expect(bytes.withBytes { $0.endOfASCII(from: start, to: bytes.count) } == length)
      }
      #expect(bytes.withBytes { $0.endOfASCII(from: 0, to: length / 2) } == length / 2)
    }
  }
}
