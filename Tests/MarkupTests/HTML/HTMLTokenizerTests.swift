import SourceText
import Testing

@testable import Markup

@Suite struct HTMLTokenizerTests {
  /// Tokens as `kind(source)`, tags with their attributes as `name=value`.
  @Test(arguments: [
    ("a<b>c</b>", ["text(a)", "start(b)", "text(c)", "end(b)"]),
    ("<a href=x title='y z' on Q=\"<>\">", ["start(a href=x title=y z on Q=<>)"]),
    ("<br/>", ["start(br/)"]), ("<a b=c/>", ["start(a b=c/)"]), ("<a =b>", ["start(a =b)"]),
    ("<a b = c>", ["start(a b=c)"]), ("<a b=>", ["start(a b=)"]), ("<a/b>", ["start(a b)"]),
    (
      "<!--x--><!----><!--><!--->",
      ["comment(<!--x-->)", "comment(<!---->)", "comment(<!-->)", "comment(<!--->)"]
    ),
    ("<!-- x", ["comment(<!-- x)"]), ("<!doctype html>", ["declaration(<!doctype html>)"]),
    ("<![CDATA[a>b]]>c", ["declaration(<![CDATA[a>b]]>)", "text(c)"]),
    ("<?php a->b ?>c", ["declaration(<?php a->b ?>)", "text(c)"]),
    ("<?x>c", ["declaration(<?x>)", "text(c)"]),
    ("</>a</ b>", ["declaration(</>)", "text(a)", "declaration(</ b>)"]),
    (
      "<script>a</b><!--</SCRIPT >c", ["start(script)", "raw(a</b><!--)", "end(SCRIPT)", "text(c)"]
    ),
    ("<script></script>", ["start(script)", "end(script)"]),
    ("<style>a", ["start(style)", "raw(a)"]),
    ("<title>a</titles></title>", ["start(title)", "raw(a</titles>)", "end(title)"]),
    ("a < b <3 <", ["text(a < b <3 <)"]), ("<a b", ["text(<a b)"]),
    ("x<a b=\"", ["text(x)", "text(<a b=\")"]),
    ("{{ a < b }}c", ["template({{ a < b }})", "text(c)"]),
    ("{a}{{ b", ["text({a})", "text({{ b)"]),
    ("<a {% if b > c %}d{% endif %}>", ["start(a d)"]),
    ("<a b=\"{{ c \"d\" }}\" e={{ f }}g>", ["start(a b={{ c \"d\" }} e={{ f }}g)"]),
    ("<a b='it {{ c'>", ["start(a b=it {{ c)"]),
    ("<% a > b %>c", ["template(<% a > b %>)", "text(c)"]),
  ])
  func tokens(html: String, expected: [String]) {
    #expect(tokenize(html) == expected)
  }

  @Test(arguments: [
    ("<A b={c > d} {...e} f=\"g\"/>", ["start(A b={c > d} f=g/)"]),
    ("<>a{b}</>", ["declaration(<>)", "text(a)", "template({b})", "declaration(</>)"]),
    ("{/* c */}", ["comment({/* c */})"]), ("<script/>a", ["start(script/)", "text(a)"]),
  ])
  func jsx(source: String, expected: [String]) {
    #expect(tokenize(source, isJSX: true) == expected)
  }

  private func tokenize(_ source: String, isJSX: Bool = false) -> [String] {
    let bytes = Array(source.utf8)
    return bytes.withBytes { bytes in
      var tokenizer = HTMLTokenizer(
        bytes: bytes, range: ByteRange(0, bytes.count), isJSX: isJSX)
      var result: [String] = []
      while let token = tokenizer.next() {
        result.append(describe(token, tokenizer.attributes, bytes))
      }
      return result
    }
  }

  private func describe(
    _ token: HTMLTokenizer.Token, _ attributes: [HTMLAttribute], _ bytes: ByteView
  ) -> String {
    switch token {
    case .text(let range): return "text(\(bytes.string(range)))"
    case .rawText(let range): return "raw(\(bytes.string(range)))"
    case .comment(let range): return "comment(\(bytes.string(range)))"
    case .declaration(let range): return "declaration(\(bytes.string(range)))"
    case .template(let range): return "template(\(bytes.string(range)))"
    case .endTag(let tag): return "end(\(bytes.string(tag.name)))"
    case .startTag(let tag):
      let list = attributes.map {
        " " + bytes.string($0.name) + ($0.value.map { "=" + bytes.string($0) } ?? "")
      }
      return "start(\(bytes.string(tag.name))\(list.joined())\(tag.isSelfClosing ? "/" : ""))"
    }
  }
}
