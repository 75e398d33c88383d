import Linting
import Markup
import SourceText

/// The words of a post that stand outside of its prose: in code, addresses, markup, comments and
/// the values of its front matter. What is written there is what its writer calls something. Not so
/// in the fragment of an address, which is made of a heading.
struct OutsideWords {
  private var hashes = HashSet()

  init(_ post: Post) {
    post.source.bytes.withBytes { bytes in
      var position = 0
      for range in ProseCover(post).ranges {
        collect(bytes, from: position, to: range.start)
        position = max(position, range.end)
      }
      collect(bytes, from: position, to: bytes.count)
    }
  }

  /// Whether `word`, in small letters, is among them.
  func contains(_ word: String) -> Bool {
    var hash = FNV1a()
    for byte in word.utf8 { hash.add(byte) }
    return hashes.contains(hash.value)
  }

  /// Takes the words between two offsets, and the parts of names in camel case: "backgroundColor"
  /// has "color".
  private mutating func collect(_ bytes: ByteView, from start: Int, to end: Int) {
    var offset = start
    while offset < end {
      if Self.isOfWord(bytes[offset]) {
        offset = collectWord(bytes, from: offset, to: end)
      } else if bytes[offset] == UInt8(ascii: "#"), offset > start,
        Self.isOfAddress(bytes[offset - 1])
      {
        offset = bytes.endOfRun(from: offset + 1, to: end) {
          $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-")
        }
      } else {
        offset += 1
      }
    }
  }

  /// Whether a fragment may stand behind a byte.
  private static func isOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "{"), UInt8(ascii: "\""): true
    default: byte.isASCIIAlphanumeric
    }
  }

  /// Takes the word that begins at `start`, and returns where it ends.
  private mutating func collectWord(_ bytes: ByteView, from start: Int, to end: Int) -> Int {
    var word = FNV1a()
    var part = FNV1a()
    var last: UInt8 = 0
    var offset = start
    while offset < end, Self.isOfWord(bytes[offset]) {
      let byte = bytes[offset]
      if byte.isASCIIUppercase, last.isASCIILowercase {
        hashes.insert(part.value)
        part = FNV1a()
      }
      last = byte.asciiLowercased
      word.add(last)
      part.add(last)
      offset += 1
    }
    hashes.insert(word.value)
    hashes.insert(part.value)
    return offset
  }

  /// A letter of ASCII, or a byte of a character beyond it.
  private static func isOfWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }
}
