import SourceText
import Testing

@Suite struct ByteSetTests {
  /// The bytes of texts, whose characters beyond ASCII are known by their leads.
  @Test(arguments: ["", "a", "AZ az", "09.!", "é", "“", "日", "😀", "a“é"])
  func holdsTheBytesOfATextAndNoOthers(_ text: String) {
    var set = ByteSet()
    let leads = text.utf8.filter { $0 & 0xC0 != 0x80 }
    for byte in leads { set.insert(byte) }
    for byte in UInt8.min ... .max where byte & 0xC0 != 0x80 {
      #expect(set.contains(byte) == leads.contains(byte), "\(byte)")
    }
    #expect(set.hasNonASCII == leads.contains { $0 >= 0x80 })
  }

  @Test func aByteThatLeadsNothingStandsForAllBeyondASCII() {
    var set = ByteSet()
    set.insert(0x80)
    #expect(set == .nonASCII)
  }

  @Test func setsMeetOnlyInWhatTheyShare() {
    let curly = ByteSet("", leads: [0xE2])
    #expect(curly.intersects(.nonASCII))
    #expect(curly.intersects(ByteSet("a", leads: [0xE2, 0xC3])))
    #expect(!curly.intersects(ByteSet("a", leads: [0xC3])))
    #expect(!curly.intersects(ByteSet("ab")))
    #expect(ByteSet("ab").intersects(ByteSet("bc")))
  }

  @Test func aSetIsASubsetOfOneThatHasAllOfIt() {
    #expect(ByteSet("AB").isSubset(of: ByteSet("ABC")))
    #expect(!ByteSet("ABa").isSubset(of: ByteSet("ABC")))
    #expect(ByteSet("A", leads: [0xC3]).isSubset(of: ByteSet("AB", withNonASCII: true)))
    #expect(!ByteSet("A", leads: [0xC3]).isSubset(of: ByteSet("AB", leads: [0xE2])))
    #expect(ByteSet().isSubset(of: ByteSet()))
  }
}
