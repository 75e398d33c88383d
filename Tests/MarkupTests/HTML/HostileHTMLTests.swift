import Markup
import SourceText
import Testing

/// What opens and never closes, over and over. Were any of it searched to the end each time, a test
/// would take minutes.
@Suite struct HostileHTMLTests {
  static let pieces = [
    "<", "<!--", "<a ", "<a b='", "<a b=\"{{ x\" ", "<a b=\"{{ x\" }}", "<a b=\"{{", "<a {{",
    "<a {%", "</", "</x>", "<!", "<?", "<%",
    "<![CDATA[", "<div>", "<b>", "<p><b><hr>", "<td><p>", "<em>a</p>", "<x lang=a>", "<kbd>",
    "<script>", "<title>", "<svg><title>", "&", "&#", "&amp", "{{", "{{ \"", "{{ '", "{{ `",
    "{%", "{% highlight x %}", "{#", "{{< x \"", "{{/*", "{: a=\"", "$a ", "$5 ", "$a`", "$$",
    "$a x$$", "\"", "'", "`", "{", "{`${", "{/*", "@", "a@", "http://", "www.", " \n", "\n\n",
  ]

  @Test(arguments: pieces, [MarkupKind.html, .markdown, .mdx])
  func endsInTime(piece: String, markup: MarkupKind) {
    var bytes: [UInt8] = []
    while bytes.count < 100_000 { bytes += Array(piece.utf8) }
    let document = Document.parse(SourceFile(path: "post", bytes: bytes), markup: markup)
    for block in document.prose.blocks {
      #expect(!block.text.isEmpty)
      #expect(block.source.end <= bytes.count)
    }
  }

  /// The error after it is still prose, where a browser shows it.
  @Test(arguments: ["<", "</x>", "<div>", "<b>", "<p>", "&", "{{", "{%", "\"", "<a b='x", "$", "@"])
  func theRestIsStillRead(piece: String) {
    var source = ""
    for _ in 0..<5000 { source += piece }
    let document = Document.parse(
      SourceFile(path: "post", bytes: Array((source + " two  spaces").utf8)), markup: .html)
    let text = document.prose.text
    #expect(String(decoding: text.suffix(11), as: UTF8.self) == "two  spaces")
  }
}
