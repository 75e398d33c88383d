import SourceText
import Testing

@testable import TextAnalysis

@Test(
  arguments: [
    ("Hello WORLD_9", "hello world_9"), ("ÉCOLE Straße", "école straße"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
    ("ȺȺȺ", "ⱥⱥⱥ"), ("日本", "日本"), ("", ""),
  ])
func foldsCase(text: String, expected: String) {
  #expect(String(decoding: CaseFolding.folded(text), as: UTF8.self) == expected)
}

@Test func foldingKeepsIllFormedBytes() {
  let bytes: [UInt8] = [0x41, 0xFF, 0x42, 0xE6, 0x97]
  var folded: [UInt8] = []
  bytes.withBytes { CaseFolding.appendFolded($0, ByteRange(0, bytes.count), to: &folded) }
  #expect(folded == [0x61, 0xFF, 0x42 | 0x20, 0xE6, 0x97])
}

@Test(
  arguments: [
    ("plain", true), ("caf\u{E9}", true), ("cafe\u{301}", false), ("日本", true), ("\u{212B}", false),
    ("\u{1100}\u{1161}", false), ("x\u{338}", true), ("q\u{307}\u{323}", false),
  ])
func checksNormalization(text: String, expected: Bool) {
  let bytes = Array(text.utf8)
  #expect(bytes.withBytes { Normalization.isNFC($0, ByteRange(0, $0.count)) } == expected)
}
