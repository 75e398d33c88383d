import Markup
import SourceText
import Testing

/// Code spans (CommonMark 0.31, section 6.1), among strings of backticks that nothing closes.
@Suite struct CodeSpanTests {
  @Test(arguments: [
    ("a `b` c", ["`b`"]),
    ("a `` b `c` d", ["`c`"]),
    ("a `` b `c` d `e` f", ["`c`", "`e`"]),
    ("a `` b ``` c `d` e ``f`` g `h` i", ["`` b ``` c `d` e ``", "`h`"]),
    ("a ``` b `c` d `` e `f` g `` h `i`", ["`c`", "`` e `f` g ``", "`i`"]),
    ("a `b` c ` d", ["`b`"]),
  ])
  func aStringThatNothingClosesLeavesTheOthersAlone(_ text: String, _ spans: [String]) {
    let source = SourceFile(path: "post.md", bytes: Array(text.utf8))
    let document = Document.parse(source, markup: .markdown)
    let found = document.inlines.filter { $0.kind == .code }.map { inline in
      source.bytes.withBytes { $0.string(inline.range) }
    }
    #expect(found == spans)
  }
}
