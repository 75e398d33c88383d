import Markup
import SourceText
import Testing

/// The tree of hand-written front matter: a line for each value with its path, kind and text.
@Suite struct FrontMatterTreeTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let source: String
    let tree: [String]
    var testDescription: String { source.debugDescription }

    init(_ source: String, _ tree: String...) {
      self.source = source
      self.tree = tree
    }
  }

  @Test(arguments: [
    Example(
      "a: 1\nb: 1.5\nc: true\nd: ~\ne: 2026-01-31 10:00:00 +0200\nf:\ng: yes\n",
      "a integer 1", "b float 1.5", "c boolean true", "d null ~",
      "e date 2026-01-31 10:00:00 +0200", "f null ", "g plain yes"),
    Example(
      "a: 0x1F\nb: .inf\nc: 1.2.3\nd: 1e3\ne: 12:30\nf: 2026-01-31x\n",
      "a integer 0x1F", "b float .inf", "c plain 1.2.3", "d float 1e3", "e plain 12:30",
      "f plain 2026-01-31x"),
    Example(
      "cover:\n  src: a.png\n  alt: An A # not B\nnext: b\n",
      "cover.src plain a.png", "cover.alt plain An A", "next plain b"),
    Example(
      "tags:\n- a\n-\n- - b\n  - c: d\n    e: f\n",
      "tags.0 plain a", "tags.1 null ", "tags.2.0 plain b", "tags.2.1.c plain d",
      "tags.2.1.e plain f"),
    Example(
      "a: [b, 'c, d', {e: f, g}, h: i]\n",
      "a.0 plain b", "a.1 single c, d", "a.2.e plain f", "a.2.g null ", "a.3.h plain i"),
    Example("a: b\n  c\n\n  d\ne: 'f\n  ''g'''\n", "a plain b c\\nd", "e single f 'g'"),
    Example("a: \"b\\tc \\u00e9 \\\n  d\n\n  e\"\n", "a double b\\tc é d\\ne"),
    Example(
      "a: |\n  b\n   c\n\n  d\n\ne: |-\n  f\ng: |+\n  h\n\n",
      "a literal b\\n c\\n\\nd\\n", "e literal f", "g literal h\\n\\n"),
    Example("a: >\n  b\n  c\n\n  d\n    e\n  f\n", "a folded b c\\nd\\n  e\\nf\\n"),
    Example(
      "a: &x b\nc: *x\nd: !!str 1\ne: !mine f\n",
      "a plain b", "c other *x", "d plain 1", "e other f"),
    Example(
      "? a\n: b\n? c\n'd e': f\n\"g\": h\n", "a plain b", "c null ", "d e plain f", "g plain h"),
  ])
  func yaml(_ example: Example) { check(example, fence: "---") }

  @Test(arguments: [
    Example(
      "a = 1_000\nb = 1.5\nc = true\nd = 2026-01-31T10:00:00Z\ne = 10:00:00\nf = -inf\n",
      "a integer 1_000", "b float 1.5", "c boolean true", "d date 2026-01-31T10:00:00Z",
      "e date 10:00:00", "f float -inf"),
    Example(
      "a.b = 1\na.c = 2\n[d.e]\nf = 3\n[a2]\ng = 4\n[d]\nh = 5\n",
      "a.b integer 1", "a.c integer 2", "d.e.f integer 3", "d.h integer 5", "a2.g integer 4"),
    Example(
      "[[a]]\nb = 1\n[a.c]\nd = 2\n[[a]]\nb = 3\n",
      "a.0.b integer 1", "a.0.c.d integer 2", "a.1.b integer 3"),
    Example(
      "a = [1, # one\n  [2, 3],\n  { b.c = 'd' },\n]\n",
      "a.0 integer 1", "a.1.0 integer 2", "a.1.1 integer 3", "a.2.b.c single d"),
    Example(
      "a = \"\"\"\nb \\\n   c \\u00e9\nd\"\"\"\"\ne = '''f\\n'''\ng = 'h\\n'\n",
      "a multiline b c é\\nd\"", "e multiline f\\n", "g single h\\n"),
  ])
  func toml(_ example: Example) { check(example, fence: "+++") }

  @Test(arguments: [
    Example(
      "{\"a\": [1, -2.5e3, true, null], \"b\": {\"c\": \"d\\n\\u00e9\\ud83d\\ude00\"}}\n",
      "a.0 integer 1", "a.1 float -2.5e3", "a.2 boolean true", "a.3 null null",
      "b.c double d\\né😀"),
    Example("\"a\": \"b\", \"c\": {}\n", "a double b"),
  ])
  func json(_ example: Example) { check(example, fence: ";;;") }

  @Test func lookUp() {
    let post = "---\ntitle: A\ncover: {alt: B}\n---\n"
    let matter = FrontMatter(scanning: post)
    let bytes = Array(post.utf8)
    let title = matter?.node(named: "title")
    #expect(title.flatMap { node in bytes.withBytes { FrontMatter.text(of: node, in: $0) } } == "A")
    #expect(matter?.node(named: "alt") == nil)
    #expect(
      matter?.nodes.indices.map { matter?.path(to: $0) } == ["", "title", "cover", "cover.alt"])
  }

  @Test func comments() {
    let post = "---\n# one\na: b # two\nc: [d, # three\n  'e # f']\n---\n"
    let comments = FrontMatter(scanning: post)?.comments ?? []
    let texts = Array(post.utf8).withBytes { bytes in comments.map { bytes.string($0) } }
    #expect(texts == ["# one", "# two", "# three"])
  }

  private func check(_ example: Example, fence: String) {
    for lineEnd in ["\n", "\r\n"] {
      let post = "\(fence)\n\(example.source)\(fence)\n".replacing("\n", with: lineEnd)
      guard let matter = FrontMatter(scanning: post) else {
        Issue.record("no front matter")
        continue
      }
      #expect(matter.problems == [])
      let lines = Array(post.utf8).withBytes { bytes in
        matter.nodes.indices.compactMap { line(for: $0, of: matter, in: bytes) }
      }
      #expect(lines == example.tree)
    }
  }

  private func line(for index: Int, of matter: FrontMatter, in bytes: ByteView) -> String? {
    let node = matter.nodes[index]
    guard let text = FrontMatter.text(of: node, in: bytes) else { return nil }
    let shown = text.replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    var kind = "\(node.kind)"
    if case .string(let scalar) = node.kind { kind = "\(scalar.style)" }
    return "\(matter.path(to: index)) \(kind) \(shown)"
  }
}
