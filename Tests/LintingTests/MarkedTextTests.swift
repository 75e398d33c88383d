import Linting
import SourceText
import Testing

struct MarkedTextTests {
  @Test(arguments: [
    ("plain", "plain", []),
    ("one ⟦two⟧ three", "one two three", ["two"]),
    ("⟦é⟧ and ⟦ë⟧", "é and ë", ["é", "ë"]),
    ("a⟦⟧b", "ab", [""]),
    (#"no\u{A0}⟦\u{200B}⟧space"#, "no\u{A0}\u{200B}space", ["\u{200B}"]),
  ])
  func reads(_ marked: String, text: String, places: [String]) throws {
    let example = try MarkedText(marked)
    #expect(example.text == text)
    #expect(example.places == places)
  }

  @Test(arguments: [
    ("⟦a", MarkedTextError.unclosedMark("⟦a")),
    ("a⟧", .unopenedMark("a⟧")),
    ("⟦a⟦b⟧", .nestedMark("⟦a⟦b⟧")),
    (#"\u{110000}"#, .badEscape(#"\u{110000}"#)),
  ])
  func refuses(_ marked: String, error: MarkedTextError) {
    #expect(throws: error) { try MarkedText(marked) }
  }

  @Test func marksAgain() throws {
    #expect(try MarkedText("⟦é⟧ and ⟦ë⟧").marked == "⟦é⟧ and ⟦ë⟧")
  }
}

extension MarkedText {
  /// What stands at the ranges.
  var places: [String] {
    let bytes = Array(text.utf8)
    return ranges.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }
}
