import SourceText
import Testing

@testable import Markup

/// Each case is a text and the part of it that the scanner takes from its first byte; empty for
/// none.
@Suite struct OpaqueScannerTests {
  @Test(arguments: [
    ("{{ page.title }} x", "{{ page.title }}"), ("{{x}}}", "{{x}}}"),
    ("{{{ raw }}} x", "{{{ raw }}}"),
    ("{{- x -}} y", "{{- x -}}"), ("{{ \"}}\" }} x", "{{ \"}}\" }}"), ("{{ `}}` }}", "{{ `}}` }}"),
    ("{{ it's }} and {{ it's }}", "{{ it's }}"),
    ("{{ 5\" }} and {{ 6\" }}", "{{ 5\" }} and {{ 6\" }}"),
    ("{{ 'a' | f: '}}' }} x", "{{ 'a' | f: '}}' }}"), ("{{ \"\\\"}}\" }}", "{{ \"\\\"}}\" }}"),
    ("{% include a.html title=\"%}\" %} x", "{% include a.html title=\"%}\" %}"),
    ("{%- if a < b -%} x", "{%- if a < b -%}"),
    ("{{< figure title=\">}}\" >}} x", "{{< figure title=\">}}\" >}}"),
    ("{{% note %}} x {{% /note %}}", "{{% note %}}"), ("{{</* fig */>}} x", "{{</* fig */>}}"),
    ("{{/* don't }} */}} x", "{{/* don't }} */}}"), ("{{- /* a */ -}} x", "{{- /* a */ -}}"),
    ("{{!-- a }} --}} x", "{{!-- a }} --}}"), ("{# don't #} x", "{# don't #}"), ("{#id}", ""),
    ("<%= a > b %> x", "<%= a > b %>"), ("{{ x", ""), ("{ x }", ""), ("{% x }}", ""), ("{{", ""),
    ("{{}}", "{{}}"), ("{%%}", "{%%}"), ("{{ a\n b }}", "{{ a\n b }}"),
  ])
  func templateTag(source: String, tag: String) {
    var scanner = TemplateTagScanner()
    check(source, tag) { scanner.end($0, at: 0, limit: $1) }
  }

  @Test(arguments: [
    ("{% include x.html %}", "include"), ("{{< figure src=a >}}", "figure"),
    ("{{< /highlight >}}", "/highlight"), ("{{%note%}}", "note"), ("{%- endraw -%}", "endraw"),
    ("{{ }}", ""),
  ])
  func templateName(tag: String, name: String) {
    let bytes = Array(tag.utf8)
    let found = bytes.withBytes { view in
      view.string(TemplateTagScanner.name(view, in: ByteRange(0, view.count)))
    }
    #expect(found == name)
  }

  /// A tag that holds code, and all up to its closing tag.
  @Test(arguments: [
    ("{{< highlight go >}}a(b{{< /highlight >}} x", "{{< highlight go >}}a(b{{< /highlight >}}"),
    ("{{< highlight go >}}a(b{{< / highlight >}} x", "{{< highlight go >}}a(b{{< / highlight >}}"),
    ("{% highlight c %}a{% endhighlight %} x", "{% highlight c %}a{% endhighlight %}"),
    ("{{< code >}}a{{< / coda >}} x", "{{< code >}}"), ("{{< code >}}a{{< / >}} x", "{{< code >}}"),
  ])
  func pairedTag(source: String, part: String) {
    var scanner = OpaqueScanner(limit: source.utf8.count)
    check(source, part) { bytes, _ in scanner.templateTags(bytes, at: 0) }
  }

  @Test(arguments: [
    ("\\(x = y\\) z", "\\(x = y\\)"), ("\\[\n\\frac{a}{b} ,\n\\] z", "\\[\n\\frac{a}{b} ,\n\\]"),
    ("\\(a , b\\) z", "\\(a , b\\)"), ("\\\\(any , words\\\\) z", "\\\\(any , words\\\\)"),
    ("\\\\[ a \\\\] z", "\\\\[ a \\\\]"), ("\\(a \\\\ = \\) z", "\\(a \\\\ = \\)"),
    ("\\begin{align*}\na &= b\n\\end{align*} z", "\\begin{align*}\na &= b\n\\end{align*}"),
    ("\\begin{a}\\end{b}\\end{a} z", "\\begin{a}\\end{b}\\end{a}"),
    ("\\(see there\\) z", ""), ("\\[1\\] z", ""), ("file\\(s\\)", ""), ("\\(s\\)", ""),
    ("\\(x = y", ""), ("\\(x \\(= y\\)", ""), ("\\begin{a", ""), ("\\begin{a}\\end{b}", ""),
    ("\\", ""),
    ("\\b", ""),
  ])
  func texMath(source: String, part: String) {
    var scanner = TeXMathScanner()
    check(source, part) { scanner.end($0, at: 0, limit: $1) }
  }

  @Test(arguments: [
    ("[gallery ids=\"1 , 2\"] x", "[gallery ids=\"1 , 2\"]"),
    ("[audio src=a.mp3 /] x", "[audio src=a.mp3 /]"),
    ("[caption id='a]' width=5]b[/caption]", "[caption id='a]' width=5]"),
    ("[code]\na  = b\n\nc\n[/code] x", "[code]\na  = b\n\nc\n[/code]"),
    (
      "[sourcecode language=\"c\"]a[/code][/sourcecode] x",
      "[sourcecode language=\"c\"]a[/code][/sourcecode]"
    ),
    ("[sourcecode language=\"c\"]a", "[sourcecode language=\"c\"]"),
    ("[code] x", ""), ("[a word] x", ""), ("[key=value] x", ""), ("[a b=\"c", ""),
    ("[a b=\"c\n\"]", ""),
    ("[a b=c](x)", ""), ("[a b=c]: x", ""), ("[", ""), ("[1 a=b]", ""),
  ])
  func shortcode(source: String, part: String) {
    var scanner = ShortcodeScanner()
    check(source, part) { scanner.end($0, at: 0, limit: $1) }
  }

  @Test(arguments: [
    ("{a + b} x", "{a + b}"), ("{{a: {b: 1}}} x", "{{a: {b: 1}}}"), ("{'}'} x", "{'}'}"),
    ("{`}`} x", "{`}`}"), ("{`a${ `}` + '}' }b`} x", "{`a${ `}` + '}' }b`}"),
    ("{/* } */} x", "{/* } */}"),
    ("{a // }\n} x", "{a // }\n}"), ("{don't} x", "{don't}"),
    ("{<a href=\"http://x\">y</a>} z", "{<a href=\"http://x\">y</a>}"),
    ("{a", ""), ("{`", ""), ("{/* }", ""), ("{}", "{}"), ("{`\\`}`}", "{`\\`}`}"),
  ])
  func expression(source: String, part: String) {
    var scanner = ExpressionScanner()
    check(source, part) { scanner.end($0, at: 0, limit: $1) }
  }

  @Test(arguments: [
    (
      "<Card title=\"a > b\" n={1 > 0} {...rest} on>x",
      "<Card title=\"a > b\" n={1 > 0} {...rest} on>"
    ),
    ("<Foo.Bar\n a='x'\n/> y", "<Foo.Bar\n a='x'\n/>"), ("</Card> x", "</Card>"), ("<>x</>", "<>"),
    ("</>x", "</>"), ("<a:b c-d=\"1\">", "<a:b c-d=\"1\">"), ("<a {...b}c>", "<a {...b}c>"),
    ("< b", ""), ("<5", ""),
    ("<a b=c>", ""), ("<a b=\"", ""), ("</a b>", ""), ("<a\"b\">", ""), ("<a {", ""),
    ("<Élan>", "<Élan>"),
  ])
  func jsxTag(source: String, tag: String) {
    var scanner = JSXTagScanner()
    check(source, tag) { scanner.end($0, at: 0, limit: $1) }
  }

  @Test(arguments: [
    ("{: .note} x", "{: .note}"), ("{:.a #b key=\"v}\" k2='w'} x", "{:.a #b key=\"v}\" k2='w'}"),
    ("{:toc}", "{:toc}"), ("{#id .class width=50%}", "{#id .class width=50%}"),
    ("{.lead}", "{.lead}"),
    ("{::options parse=\"true\" /} x", "{::options parse=\"true\" /}"),
    ("{:/comment}", "{:/comment}"),
    ("{: a\nb}", ""), ("{.a, .b}", ""), ("{a}", ""), ("{#id word}", ""), ("{#}", ""), ("{", ""),
    ("{:", ""), ("{: x='", ""),
  ])
  func attributeList(source: String, list: String) {
    check(source, list) { AttributeList.scan($0, at: 0, limit: $1) }
  }

  @Test(arguments: [
    ("$x$ y", "$x$"), ("$n$th", "$n$"), ("$2^n$.", "$2^n$"), ("$5 to $10", ""), ("$5 and A$ b", ""),
    ("$5-$10", ""), ("$ x$", ""), ("$a\\$b$", "$a\\$b$"), ("$5, see `$x$`", ""),
    ("$$x + y$$ z", "$$x + y$$"),
    ("$$\nx $\n$$", "$$\nx $\n$$"), ("$$$ and $$$", ""), ("$", ""), ("$$", ""),
    ("$a\nb$", "$a\nb$"), ("$10$", "$10$"),
  ])
  func math(source: String, formula: String) {
    var scanner = MathScanner()
    check(source, formula) { scanner.end($0, at: 0, limit: $1) }
  }

  @Test(
    arguments: [("US$5 or A$6x$", 2, nil), ("CO$_2$ ", 2, 6), ("\\$x$", 1, nil)]
      as [(String, Int, Int?)])
  func mathAfter(source: String, start: Int, end: Int?) {
    Array(source.utf8).withBytes { view in
      var scanner = MathScanner()
      #expect(scanner.end(view, at: start, limit: view.count) == end)
    }
  }

  private func check(_ source: String, _ part: String, _ scan: (ByteView, Int) -> Int?) {
    let bytes = Array(source.utf8)
    #expect(bytes.withBytes { scan($0, $0.count) } ?? 0 == part.utf8.count)
  }
}
