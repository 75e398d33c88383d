import SourceText
import Testing

@testable import Configuration

/// The notation of `.vale.ini`.
@Suite struct INITests {
  @Test(arguments: [
    ("a = b", "a=b"), ("a=b", "a=b"), ("a: b", "a=b"), ("  a = b  ", "a=b"), ("a = ", "a="),
    ("a = b # note", "a=b"), ("a = b#c", "a=b#c"), ("# a = b", ""), ("; a = b", ""),
    ("a = b, \\\n  c", "a=b, c"), ("a = \"b # c\"", "a=b # c"), ("[ *.md ]", "[*.md]"),
    ("[[ab]c]", "[[ab]c]"), ("a = b\r\nc = d", "a=b c=d"), ("a", "?"),
  ])
  func isReadByLines(_ text: String, _ expected: String) {
    let lines = INILine.all(in: SourceFile(path: ".vale.ini", bytes: Array(text.utf8)))
    let told = lines.map { line in
      switch line {
      case .section(let name): "[\(name.text)]"
      case .key(let key, let value): "\(key.text)=\(value.text)"
      case .other: "?"
      }
    }
    #expect(told.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("a, b", ["a", "b"]), ("a,b,", ["a", "b"]), (#"(\d), (a\,b)"#, [#"(\d)"#, "(a,b)"]),
  ])
  func listsArePartedByCommas(_ text: String, _ expected: [String]) {
    #expect(INILine.LocatedValue(text: text, range: ByteRange(at: 0)).items == expected)
  }
}
