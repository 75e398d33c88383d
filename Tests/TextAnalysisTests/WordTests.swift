import SourceText
import TestSupport
import Testing

@testable import TextAnalysis

/// The words of `text`, by hand and ICU or, as the oracle, by ICU alone.
private func words(_ text: [UInt8], byICUAlone: Bool = false) -> [Word] {
  var cutter = WordCutter(usingICUAlone: byICUAlone)
  var words: [Word] = []
  text.withBytes { cutter.appendWords(of: $0, in: ByteRange(0, text.count), to: &words) }
  return words
}

private func spelled(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return words(bytes).map { word in bytes.withBytes { $0.string(word.range) } }
}

@Test(
  arguments: [
    ("Don't panic, it's 3.14 or 1,000.", ["Don't", "panic", "it's", "3.14", "or", "1,000"]),
    ("l’été — “naïve” café…", ["l’été", "naïve", "café"]),
    ("e.g. U.S. .NET v1.2 a:b", ["e.g", "U.S", "NET", "v1.2", "a", "b"]),
    ("mail me@example.org or @galley", ["mail", "me", "example.org", "or", "galley"]),
    ("snake_case __ _x_ 3D", ["snake_case", "_x_", "3D"]),
    ("50\u{202F}% oui\u{202F}!", ["50", "oui"]),
    ("code \u{FFFC}s here\u{FFFC}there", ["code", "s", "here", "there"]),
    ("1️⃣ first 🎉 party", ["1️⃣", "first", "party"]),
    ("Привет, мир! Γειά σου", ["Привет", "мир", "Γειά", "σου"]),
    ("ภาษาไทย", ["ภาษา", "ไทย"]),
    ("日本語のテスト", ["日本語", "の", "テスト"]),
    ("", []), (" .,;'’\u{301}", []),
  ] as [(String, [String])])
func cutsWords(text: String, expected: [String]) {
  #expect(spelled(text) == expected)
}

@Test(
  arguments: [
    ("word", [.lowercase]), ("Word", [.capitalized, .lowercase]),
    ("iPhone", [.innerCapital, .lowercase]), ("NASA", [.capitalized, .innerCapital]),
    ("42", [.digit, .number]), ("3D", [.digit, .capitalized]),
    ("3Ds", [.digit, .capitalized, .lowercase]), ("_aB", [.lowercase, .innerCapital]),
    ("don't", [.lowercase, .apostrophe]), ("1'000", [.digit, .number]),
    ("l’Été", [.lowercase, .innerCapital, .nonASCII, .apostrophe]),
    ("Élan", [.capitalized, .lowercase, .nonASCII]), ("日本", [.nonASCII]),
    ("a.b", [.lowercase]), ("nº", [.lowercase, .nonASCII]), ("٣", [.digit, .number, .nonASCII]),
  ] as [(String, Word.Traits)])
func tellsTraits(text: String, expected: Word.Traits) {
  #expect(words(Array(text.utf8)).map(\.traits) == [expected], "\(text)")
}

/// Every code point, in every place that matters, is judged as by ICU.
@Test func handPathKnowsItsCharacters() {
  let frames = "# a#b 1#1 a'#b a# #a a-#-b 1,#1 A#2 B_#C a#'b Aa#".split(separator: "#")
  var different: [String] = []
  for value in UInt32(0x20)...0x1FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let text = Array(frames.joined(separator: String(scalar)).utf8)
    if words(text) != words(text, byICUAlone: true) { different.append(String(value, radix: 16)) }
  }
  #expect(different == [])
}

@Test func handPathCutsRandomTextAsICU() {
  var random = SplitMix64(state: 20)
  let common = Array("abYZ09'’.,_ ".unicodeScalars)
  let rare = Array(
    """
    éßŽČѓЖяΩª²½‘;:·‧-–—…«»“”@\u{A0}\u{202F}\u{2009}\t\n()/%€™→🎉\u{FE0F}\u{301}\u{200D}\u{AD}\
    日本ไท한אב\u{FFFC}
    """.unicodeScalars)
  var different: [String] = []
  for _ in 0..<5_000 {
    var text = ""
    for _ in 0..<Int.random(in: 0..<24, using: &random) {
      let alphabet = Bool.random(using: &random) ? common : rare
      text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
    }
    let bytes = Array(text.utf8)
    if words(bytes) != words(bytes, byICUAlone: true) { different.append(text) }
  }
  #expect(different == [])
}

@Test(.needsCorpus, arguments: CorpusProject.all)
func handPathCutsPostsAsICU(project: CorpusProject) {
  var different: [String] = []
  for post in project.posts {
    guard let bytes = post.read()?.bytes else { continue }
    if words(bytes) != words(bytes, byICUAlone: true) { different.append(post.path) }
  }
  #expect(different == [])
}

/// Adding an emoji, a curly quote or a word of another script changes no other word.
@Test(arguments: ["🎉", "👩‍👩‍👧", "”", "日本語", "مرحبا", "\u{FFFC}", "½"])
func insertionsChangeNoOtherWord(insertion: String) {
  let text = "It's 3.5 km (or U.S. miles), naïve “l’été” – снег_1 @you a.b,c; the end."
  let pieces = text.split(separator: " ", omittingEmptySubsequences: false)
  let before = spelled(text)
  for index in 0...pieces.count {
    var changed = pieces
    changed.insert(Substring(insertion), at: index)
    let after = spelled(changed.joined(separator: " ")).filter { !insertion.contains($0) }
    #expect(after == before)
  }
}

@Test(
  arguments: ["L’été “naïve” – 20 % de réduction… ✓ 🎉", "Plain ASCII.", "Žluťoučký kůň", "Москва"])
func commonTextNeedsNoICU(text: String) {
  let bytes = Array(text.utf8)
  var cutter = WordCutter()
  var words: [Word] = []
  bytes.withBytes { cutter.appendWords(of: $0, in: ByteRange(0, bytes.count), to: &words) }
  let opened = cutter.hasOpenedICU
  #expect(!opened)
}

@Test func cutsIllFormedTextWithoutHarm() {
  let text: [UInt8] = [
    0x61, 0xFF, 0x62, 0x20, 0xE6, 0x97, 0x20, 0xE6, 0x97, 0xA5, 0xC3, 0x78, 0xED, 0xA0,
  ]
  let found = words(text)
  #expect(found == words(text, byICUAlone: true))
  #expect(
    found.map(\.range) == [ByteRange(0, 1), ByteRange(2, 3), ByteRange(7, 10), ByteRange(11, 12)])
}
