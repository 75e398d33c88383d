package import SourceText

/// Parts of a source that are not read, in any order.
package struct SourceMasks: Sendable {
  /// Nothing stands in their place.
  package var blocks: [ByteRange] = []
  /// In their place stands a row of `*`.
  package var tokens: [ByteRange] = []

  package init() {}

  package var isEmpty: Bool { blocks.isEmpty && tokens.isEmpty }

  /// Stands for a byte of a token: a control character, which is no notation anywhere.
  static let token: UInt8 = 0x1A

  /// The bytes with what is not read blotted out. Lines keep their ends.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var masked = bytes
    for (ranges, byte) in [(blocks, UInt8(ascii: " ")), (tokens, Self.token)] {
      for range in ranges {
        for index in range.start..<min(range.end, masked.count)
        where !masked[index].isLineEnd {
          masked[index] = byte
        }
      }
    }
    return masked
  }
}

extension [UInt8] {
  /// Puts `other` in the place of every `byte`.
  mutating func replace(_ byte: UInt8, with other: UInt8) {
    for index in indices where self[index] == byte { self[index] = other }
  }
}
