import Linting
import Markup
import SourceText
import TextAnalysis

/// A term at one place of a post, and how it is written there.
struct TermForm {
  /// In `Prose.blocks`.
  let block: Int
  let range: ByteRange
  let shape: Shape
  /// Its letters alone, in small ones, without a plural's s: equal for all forms of one term.
  let key: String
  /// As written, without a plural's s, the first letter small: what tells forms of a term apart.
  let spelling: String

  enum Shape {
    /// With a capital inside: "PyCon".
    case innerCapital
    case hyphenated
    /// Two words with capitals: "Web Assembly".
    case open
    case capitalized
    case lowercase
  }

  /// Nil for what is not of ASCII letters, hyphens and spaces.
  init?(block: Int, range: ByteRange, shape: Shape, in text: ByteView) {
    let written = text[range].buffer
    guard written.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 == 0x20 }) else {
      return nil
    }
    (self.block, self.range, self.shape) = (block, range, shape)
    let stem = written.prefix(written.count - Self.pluralLength(written))
    var letters: [UInt8] = []
    for byte in stem where byte | 0x20 >= 0x61 { letters.append(byte | 0x20) }
    key = String(decoding: letters, as: UTF8.self)
    letters = Array(stem)
    if let first = letters.first { letters[0] = first | 0x20 }
    spelling = String(decoding: letters, as: UTF8.self)
  }

  /// How many of the last letters make a regular plural.
  static func pluralLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    guard word.count > 4, word[word.count - 1] == UInt8(ascii: "s") else { return 0 }
    return "suic".utf8.contains(word[word.count - 2] | 0x20) ? 0 : 1
  }
}
