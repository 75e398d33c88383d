import SourceText
import Testing

@testable import RuleFormat

/// Which words spelling is asked about, as Vale cuts them.
@Suite struct SpellingTests {
  @Test(arguments: [
    ("Well, (now) \"then\"!", "Well now then"), ("don’t ‘quote’ it", "don't quote it"),
    ("e.g. Mr. Smith.", "e.g. Mr. Smith"), ("re-do a/b x_y", "re-do a/b x_y"),
    ("$100 -- ...", ""), ("[link]: it's", "link it's"), ("line\nend\tof", "line end of"),
    ("“Curly.”", "Curly"),
  ])
  func cutsWords(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let words = bytes.withBytes { view in
      SpellingTokens(view, ByteRange(0, view.count)).map {
        String(decoding: SpellingTokens.word($0, in: view), as: UTF8.self)
      }
    }
    #expect(words.joined(separator: " ") == expected)
  }
}
