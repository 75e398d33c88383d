import SourceText
import Testing

@testable import Markup

@Suite struct RawHTMLTests {
  /// A text that begins with raw HTML, and the part that is it; empty for none.
  @Test(arguments: [
    ("<a>x", "<a>"), ("<bab>", "<bab>"), ("<a/>", "<a/>"), ("<b2 />", "<b2 />"),
    ("<a  /><b2\ndata=\"foo\" >", "<a  />"), ("<b2\ndata=\"foo\" >x", "<b2\ndata=\"foo\" >"),
    (
      "<a foo=\"bar\" bam = 'baz <em>\"</em>'\n_boolean zoop:33=zoop:33 />",
      "<a foo=\"bar\" bam = 'baz <em>\"</em>'\n_boolean zoop:33=zoop:33 />"
    ),
    ("<responsive-image src=\"foo.jpg\" />", "<responsive-image src=\"foo.jpg\" />"),
    ("</foo >x", "</foo >"), ("</a href=\"foo\">", ""), ("<33>", ""), ("<__>", ""),
    ("<a h*#ref=\"hi\">", ""), ("<a href=\"hi'>", ""), ("<a href=hi'>", ""), ("< a>", ""),
    ("<foo bar=baz\nbim!bop />", ""), ("<a href='bar'title=title>", ""),
    (
      "<!-- this is a --\ncomment - with hyphens --> x",
      "<!-- this is a --\ncomment - with hyphens -->"
    ),
    ("<!--> foo -->", "<!-->"), ("<!---> foo -->", "<!--->"), ("<!-- foo", ""),
    ("<?php echo $a; ?>x", "<?php echo $a; ?>"), ("<?php", ""),
    ("<!ELEMENT br EMPTY>x", "<!ELEMENT br EMPTY>"), ("<!1>", ""),
    ("<![CDATA[>&<]]>x", "<![CDATA[>&<]]>"), ("<![CDATA[>&<]>", ""),
    ("<a href=\"foo\\\"\">", ""), ("<a", ""), ("<a b=", ""), ("<", ""), ("<>", ""), ("</", ""),
  ])
  func inline(source: String, tag: String) {
    let bytes = Array(source.utf8)
    let end = bytes.withBytes { view in
      var scanner = RawHTMLScanner()
      return scanner.end(view, at: 0, limit: view.count)
    }
    #expect(end ?? 0 == tag.utf8.count)
  }

  @Test(arguments: [
    ("<a href={{< ref \"x y\" >}} b>z", "<a href={{< ref \"x y\" >}} b>"),
    ("<img src=\"{{ f(\"x\") }}\"/> z", "<img src=\"{{ f(\"x\") }}\"/>"),
    ("<a {% if b > c %}d{% endif %}>z", "<a {% if b > c %}d{% endif %}>"),
    ("<a b=\"{{ c\">z", "<a b=\"{{ c\">"), ("<a b={{ c>z }}", ""), ("<a {b}>", ""),
    ("<a b={c}>", "<a b={c}>"),
  ])
  func templateTagsInTags(source: String, tag: String) {
    let bytes = Array(source.utf8)
    let end = bytes.withBytes { view in
      var scanner = RawHTMLScanner(knowsTemplates: true)
      return scanner.end(view, at: 0, limit: view.count)
    }
    #expect(end ?? 0 == tag.utf8.count)
  }

  @Test func aMissingCloserIsRememberedFromThereOn() {
    Array("<!-- a --> <!-- b <!-- c".utf8).withBytes { view in
      var scanner = RawHTMLScanner()
      #expect(scanner.end(view, at: 0, limit: view.count) == 10)
      #expect(scanner.end(view, at: 11, limit: view.count) == nil)
      #expect(scanner.end(view, at: 18, limit: view.count) == nil)
      #expect(scanner.end(view, at: 0, limit: view.count) == 10)
    }
  }

  @Test(
    arguments: [
      ("<pre>", 1), ("<SCRIPT src=x>", 1), ("<style", 1), ("<textarea\t", 1), ("</pre>", nil),
      ("<prex>", 7), ("<pre-x>", 7), ("<pre x='", 1), ("<!-- x", 2), ("<?php", 3),
      ("<!DOCTYPE html>", 4),
      ("<![CDATA[", 5), ("<! x", nil), ("<div", 6), ("<DIV class=\"foo", 6), ("</td>x", 6),
      ("<h2/>", 6),
      ("<search>", 6), ("<divx", nil), ("<a href=\"foo\">", 7), ("<a href=\"foo\"> ", 7),
      ("</ins>", 7),
      ("<a>b", nil), ("<http://x>", nil), ("<", nil), ("<h7>", 7), ("<div-x", nil),
    ] as [(String, Int?)])
  func blockStart(line: String, condition: Int?) {
    let bytes = Array(line.utf8)
    bytes.withBytes { view in
      let range = ByteRange(0, view.count)
      #expect(
        HTMLBlockStart.condition(bytes: view, in: range, interruptsParagraph: false) == condition)
      #expect(
        HTMLBlockStart.condition(bytes: view, in: range, interruptsParagraph: true)
          == (condition == 7 ? nil : condition))
    }
  }

  @Test(arguments: [
    (1, "x</PRE> y", true), (1, "</script>", true), (1, "</div>", false), (1, "</pre >", false),
    (2, "a -->", true), (2, "a ->", false), (3, "?>", true), (4, "a>", true), (5, "]]>", true),
    (5, "]>", false), (6, " \t", true), (6, "", true), (7, "x", false),
  ])
  func blockEnd(condition: Int, line: String, ends: Bool) {
    let bytes = Array(line.utf8)
    bytes.withBytes { view in
      #expect(
        HTMLBlockStart.ends(condition: condition, bytes: view, in: ByteRange(0, view.count))
          == ends)
    }
  }
}
