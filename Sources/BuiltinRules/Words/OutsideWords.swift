import Linting
import Markup
import SourceText
import TextAnalysis

/// The words of a post that stand outside of its prose: in code, addresses, markup, comments and
/// the values of its front matter. What is written there is what its writer calls something.
struct OutsideWords {
  private var hashes: Set<UInt64> = []

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
  func contains(_ word: String) -> Bool { hashes.contains(Self.hash(Array(word.utf8)[...])) }

  /// Takes the words between two offsets, and the parts of names in camel case: "backgroundColor"
  /// has "color".
  private mutating func collect(_ bytes: ByteView, from start: Int, to end: Int) {
    var word: [UInt8] = []
    var part = 0
    for offset in start..<max(start, end) {
      let byte = bytes[offset]
      guard (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 else {
        add(word, part)
        word.removeAll(keepingCapacity: true)
        part = 0
        continue
      }
      if byte &- 0x41 < 26, let last = word.last, last &- 0x61 < 26 {
        hashes.insert(Self.hash(word[part...]))
        part = word.count
      }
      word.append(CaseFolding.folded(byte))
    }
    add(word, part)
  }

  private mutating func add(_ word: [UInt8], _ part: Int) {
    guard !word.isEmpty else { return }
    hashes.insert(Self.hash(word[...]))
    if part > 0 { hashes.insert(Self.hash(word[part...])) }
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for byte in word { hash.add(byte) }
    return hash.value
  }
}
