import SourceText
import Testing

@testable import Markup

@Suite struct HTMLProseTests {
  @Test(
    arguments: [
      ("<p>One.</p><p>Two.</p>", ["p: One.", "p: Two."]),
      ("<h2>Head</h2>text", ["h2: Head", "p: text"]),
      ("<p>a  b\n   c</p>", ["p: a  b⏎c"]),
      ("<p> a <b> b </b> c</p>", ["p: a strong(b) c"]),
      ("one\n\ntwo<div>three</div>four", ["p: one", "p: two", "p: three", "p: four"]),
      ("<p>one\n\ntwo</p>", ["p: one⏎two"]),
      ("<p>one<p>two<div>three</div>", ["p: one", "p: two", "p: three"]),
      (
        "<ul><li>a<li>b<ul><li>c</ul>d</ul>e",
        ["list>li: a", "list>li: b", "list>li: c", "list>li: d", "p: e"]
      ),
      ("<ul><li><p>a</p><p>b</p></li></ul>", ["list>li: a", "list>li: b"]),
      ("<dl><dt>t<dd>d</dl>", ["list>li: t", "list>li: d"]),
      ("<blockquote><p>q</p></blockquote>r", ["quote>p: q", "p: r"]),
      (
        "<table><caption>c</caption><tr><th>h<td>x<p>y</table>",
        ["table>caption: c", "table>th: h", "table>td: x", "table>td: y"]
      ),
      (
        "<figure><img alt='A cat'><figcaption>Tom</figcaption></figure>",
        ["alt: A cat", "caption: Tom"]
      ),
      ("<p>a<br>b<br />\n c</p>", ["p: a⏎b⏎c"]),
      ("<p>see <a href='x'>the <em>link</em></a>.", ["p: see link(the emphasis(link))."]),
      ("<p>on the<a href=x> list</a> of", ["p: on thelink( list) of"]),
      ("<p><q>said</q> <del>no</del>", ["p: quotation(said) strikethrough(no)"]),
      ("<p>press <kbd>Ctrl</kbd> and <code>a <b>b</b></code> x", ["p: press ● and ● x"]),
      ("<pre>code <b>x</b></pre>text", ["p: text"]),
      ("<p>x<script>if (a < b) '</p>'</script>y<style>p{}</style>", ["p: xy"]),
      ("<p>a <!-- no --> b", ["p: a b"]),
      (
        "<p>a &amp; b&nbsp;c &copy 2019 &#8217;&unknown; AT&T",
        ["p: a & b\u{A0}c © 2019 ’&unknown; AT&T"]
      ),
      ("<p>a < b and 1<2 <3", ["p: a < b and 1<2 <3"]),
      ("<p>see https://x.org/a_b, www.x.org or a.b@x.org.", ["p: see ●, ● or ●."]),
      ("<title>{{ t }} at Home</title>", ["title: ● at Home"]),
      ("a {% highlight c %}\n<p>no</p>\n{% endhighlight %} b", ["p: a ● b"]),
      ("<p>x <svg><title>t</title><text>no</text></svg> y</p>", ["p: x ● y"]),
      ("<p class='a notranslate'>Brand</p><p>x <span translate=no>y</span>", ["p: x ●"]),
      (
        "<html lang=en><head><title>A &amp; B</title><meta name=description content='On D'></head>"
          + "<body><p>x<p lang='fr'>y<p>z <i lang=de>w</i>",
        [
          "title@en: A & B", "title@en: On D", "p@en: x", "p@fr: y",
          "p@en: z language(emphasis(w))",
        ]
      ),
      (
        "<p title='A &quot;t&quot;'>x <a title=\"b\nc\" aria-label=d>y</a>",
        ["title: A \"t\"", "p: x link(y)", "title: b⏎c", "title: d"]
      ),
      ("<img alt='{{ x }}' title='See {{ y }} now'>", ["title: See ● now"]),
      ("<p>{{ x }} is {% if a < b %}shown{% endif %}.", ["p: ● is ●shown●."]),
      ("<p><a href=\"{{ url(\"x\") }}\" title=\"t\">y</a>", ["p: link(y)", "title: t"]),
      (
        "{% include fig.html caption=\"A <b>cat</b>\" alt='x' src=\"y\" %}<p>z",
        ["caption: A cat", "alt: x", "p: z"]
      ),
      ("<p>a</b></div></p>b</i>", ["p: a", "p: b"]),
      ("<div><b>a</div>b", ["p: strong(a)", "p: b"]),
      ("<p><b>a<p>b</b>c", ["p: strong(a)", "p: bc"]),
      ("<textarea><p>no</textarea><iframe><p>no</iframe>yes", ["p: ●●yes"]),
      ("<?php echo '>'; ?><!DOCTYPE html><p>x", ["p: x"]),
      ("<p>a\r\n  b\rc", ["p: a⏎b⏎c"]),
      ("<p>text <a href=\"x", ["p: text <a href=\"x"]),
      ("<template><p>no</p></template><noscript><img src=x></noscript>ok", ["p: ok"]),
      ("<h1><span>Only</span>\n <small>this</small></h1>", ["h1: Only⏎this"]),
      ("<p>x</p>\n<!-- c -->\n<hr>\ny", ["p: x", "p: y"]),
      ("<td><div>a</div></td>", ["td: a"]),
      ("<P LANG='FR'>a</P>", ["p@FR: a"]),
      ("", []), ("<", ["p: <"]), ("</", ["p: </"]), ("<p", ["p: <p"]), ("&", ["p: &"]),
    ] as [(String, [String])])
  func prose(html: String, blocks: [String]) {
    #expect(describe(html) == blocks)
  }

  @Test(
    arguments: [
      (
        "<h2>My *view*</h2>\n\nText <b>bold</b> *x*.",
        ["h2: My *view*", "p: Text strong(bold) emphasis(x)."]
      ),
      ("a <kbd>*b*</kbd> c", ["p: a ● c"]), ("a <code>b", ["p: a ●"]),
      ("a <!-- x --> b", ["p: a b"]), ("a <span>b</span> c", ["p: a b c"]),
      ("a<br>\nb", ["p: a⏎b"]), ("a <img src=x alt=\"the alt\"> b", ["p: a ● b", "alt: the alt"]),
      ("<div lang=fr>\n\nBonjour\n\n</div>\n\nHello", ["p@fr: Bonjour", "p: Hello"]),
      ("<blockquote>\n\nQuoted\n\n</blockquote>\n\nNot", ["quote>p: Quoted", "p: Not"]),
      ("> <div lang=fr>\n\nafter", ["p: after"]),
      ("> <div\n> title=\"t\">a\n> b</div>", ["quote>title: t", "quote>p: a⏎b"]),
      ("> a <b\n> title=\"t\">c</b> d", ["quote>p: a strong(c) d", "quote>title: t"]),
      ("- <p>item</p>", ["list>li: item"]),
      ("<p>a *b*\n\nc <b>d", ["p: a *b*", "p: c strong(d)"]),
      ("<b>\n\nc", ["p: c"]),
      ("![a <b>c</b> d](x)", ["alt: a strong(c) d"]),
      ("{{< figure src=\"a\" title=\"T\" alt='A' >}}", ["title: T", "alt: A"]),
      ("see {% link title=\"T\" %} x", ["p: see ● x", "title: T"]),
      (
        "| <b>a</b> | b |\n|-|-|\n| c | d<br>e |",
        ["table>th: strong(a)", "table>th: b", "table>td: c", "table>td: d⏎e"]
      ),
    ] as [(String, [String])])
  func insideMarkdown(markdown: String, blocks: [String]) {
    #expect(describe(markdown, as: .markdown) == blocks)
  }

  @Test(
    arguments: [
      ("<Card title=\"My card\" icon={x}>\n\nText\n\n</Card>", ["title: My card", "p: Text"]),
      ("a <Kbd>x</Kbd> {value} b", ["p: a x ● b"]),
      ("{/* note */}\n\na {/* b */} c", ["p: a c"]),
      ("<Code lang=\"js\" title=\"t\" />\n\nb", ["title: t", "p: b"]),
      ("<Image src={a} alt=\"The alt\" />", ["alt: The alt"]),
    ] as [(String, [String])])
  func insideMDX(mdx: String, blocks: [String]) {
    #expect(describe(mdx, as: .mdx) == blocks)
  }

  /// An image, its alternative text, and whether it needs none.
  @Test(
    arguments: [
      ("<img src=a>", nil, false), ("<img alt=\"\">", "", false), ("<img alt='x y'>", "x y", false),
      ("<img role=presentation>", nil, true), ("<img aria-hidden=true>", nil, true),
      ("<img alt=\"{{ a }}\">", "{{ a }}", true), ("<img :alt=\"a\">", nil, true),
      ("<img {{ attrs }}>", nil, true), ("<IMG ALT=x>", "x", false), ("<img alt>", "", false),
    ] as [(String, String?, Bool)])
  func images(html: String, alt: String?, needsNoAlt: Bool) {
    for markup in [MarkupKind.html, .markdown] where markup == .html || !html.contains("{{ attrs") {
      let source = SourceFile(path: "post", bytes: Array("<p>a \(html) b</p>".utf8))
      let image = Document.parse(source, markup: markup).images.first
      #expect(source.bytes.withBytes { bytes in image?.alt.map { bytes.string($0) } } == alt)
      #expect(image?.needsNoAlt == needsNoAlt)
    }
  }

  @Test func everyVerbatimByteIsItsSource() {
    let html = "<div>\n  <p>One &amp; <b>two</b>  three\n four.</p>\n{{ x }}five é</div>"
    let document = Document.parse(
      SourceFile(path: "post", bytes: Array(html.utf8)), markup: .html)
    let prose = document.prose
    for block in prose.blocks {
      for offset in block.text.start..<block.text.end {
        let run = prose.map.runs[prose.map.runIndex(at: offset)]
        guard run.isVerbatim else { continue }
        #expect(prose.text[offset] == document.source.bytes[prose.map.sourceStart(of: offset)])
      }
    }
    let sources = document.source.bytes.withBytes { bytes in
      prose.blocks.map { bytes.string($0.source) }
    }
    #expect(sources == ["One &amp; <b>two</b>  three\n four.", "{{ x }}five é"])
  }
}
