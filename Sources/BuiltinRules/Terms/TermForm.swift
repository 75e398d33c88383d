import Linting
import Markup
import SourceText
import TextAnalysis

/// A term at one place of a post, and how it is written there.
struct TermForm {
  /// In `Prose.blocks`.
  let block: Int
  let range: ByteRange
  let shape: TermShape
  /// A hash of its letters and digits alone, in small letters, without a plural's s: equal for all
  /// forms of one term.
  let term: UInt64
  /// How many letters and digits that is.
  let letterCount: Int
  /// A hash of its spelling: what tells forms of a term apart.
  let spelling: UInt64

  /// Nil for what is not of ASCII letters, digits, hyphens and spaces.
  init?(block: Int, range: ByteRange, shape: TermShape, in text: ByteView) {
    let written = text[range].buffer
    var term = FNV1a()
    var spelling = FNV1a()
    var letterCount = 0
    for byte in written.dropLast(Self.pluralLength(written)) {
      if byte.isASCIILetter {
        let letter = byte | 0x20
        spelling.add(letterCount == 0 ? letter : byte)
        term.add(letter)
        letterCount += 1
      } else if byte.isASCIIDigit {
        spelling.add(byte)
        term.add(byte)
        letterCount += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") {
        spelling.add(byte)
      } else {
        return nil
      }
    }
    (self.block, self.range, self.shape) = (block, range, shape)
    (self.term, self.spelling, self.letterCount) = (term.value, spelling.value, letterCount)
  }

  /// What stands there, without a plural's s, the first letter small.
  static func spelling(of written: [UInt8]) -> String {
    var stem = written
    stem.removeLast(written.withUnsafeBufferPointer(pluralLength))
    if let first = stem.first { stem[0] = first.asciiLowercased }
    return String(decoding: stem, as: UTF8.self)
  }

  /// How many of the last letters make a regular plural.
  static func pluralLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    guard word.count > 4, word[word.count - 1] == UInt8(ascii: "s") else { return 0 }
    switch word[word.count - 2] | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"), UInt8(ascii: "c"): return 0
    default: return 1
    }
  }
}
