import SourceText
import Testing

@testable import BuiltinRules

/// The lists of words that rules hold, and the set that words of posts are gathered in.
@Suite struct WordSetTests {
  static let words = WordSet("a the\nstraightforwardly-and-without-further-ado über")

  @Test(arguments: [
    ("the", true), ("straightforwardly-and-without-further-ado", true), ("a", true),
    ("then", false), ("th", false), ("The", false),
    ("straightforwardly-and-without-further-adieu", false),
  ])
  func findsWordsWhereTheyStand(word: String, isMember: Bool) {
    #expect(Self.words.contains(word) == isMember)
    Array("(\(word))".utf8).withBytes { text in
      #expect(Self.words.contains(ByteRange(1, text.count - 1), in: text) == isMember)
    }
  }

  @Test func hashesAreKeptWhenTheSetGrows() {
    var set = HashSet()
    let hashes = (0..<10_000).map { UInt64($0) &* 0x1_0000_0001 }
    let areNew = hashes.map { set.insert($0) }
    #expect(!areNew.contains(false))
    #expect(hashes.allSatisfy(set.contains))
    let areNewAgain = hashes.map { set.insert($0) }
    #expect(!areNewAgain.contains(true))
    #expect(!set.contains(0x1_0000_0001 &* 10_000))
  }

  /// Zero stands for a free slot, and is taken for the hash above it.
  @Test func zeroIsAHashToo() {
    var set = HashSet()
    #expect(!set.contains(0))
    set.insert(0)
    #expect(set.contains(0))
  }
}
