import Markup
import SourceText
import Testing

/// What is front matter and what merely begins like it, and how far it reaches.
@Suite struct FrontMatterHeadTests {
  struct Head: Sendable, CustomTestStringConvertible {
    let post: String
    let format: FrontMatter.Format?
    /// What is left of the post after it.
    let body: String
    var testDescription: String { post.debugDescription }

    init(_ post: String, _ format: FrontMatter.Format?, body: String) {
      self.post = post
      self.format = format
      self.body = body
    }
  }

  @Test(arguments: [
    Head("---\ntitle: A\n---\nText", .yaml, body: "Text"),
    Head("---\r\ntitle: A\r\n---\r\nText", .yaml, body: "Text"),
    Head("---\rtitle: A\r---\rText", .yaml, body: "Text"),
    Head("---  \ntitle: A\n...\t\nText", .yaml, body: "Text"),
    Head("---\n---\nText", .yaml, body: "Text"),
    Head("---\n\n# A comment\nexternal help file: a.dll\n---\n", .yaml, body: ""),
    Head("---\n{ \"title\": \"A\" }\n---\n", .yaml, body: ""),
    Head("\u{FEFF}---\ntitle: A\n---\nText", .yaml, body: "Text"),
    Head("+++\ntitle = \"A\"\n+++\nText", .toml, body: "Text"),
    Head("{\n  \"title\": \"A}\"\n}\nText", .json, body: "Text"),
    Head(";;;\n\"title\": \"A\"\n;;;\nText", .json, body: "Text"),
    // An opening fence alone: the front matter ends before the first blank line.
    Head("---\ntitle: A\nlang: en\n\nText", .yaml, body: "\nText"),
    Head("+++\ntitle = 'A'\n\nText", .toml, body: "\nText"),
    Head("{\"title\": [1\n\nText", .json, body: "\nText"),
    // Thematic breaks, template tags and expressions.
    Head("---\n\nText", nil, body: ""),
    Head("---\nSome prose.\n\n---\n", nil, body: ""),
    Head("---\n- an item\n---\n", nil, body: ""),
    Head("----\ntitle: A\n---\n", nil, body: ""),
    Head("--- title\n---\n", nil, body: ""),
    Head("---\nhttps://example.org/\n---\n", nil, body: ""),
    Head("---\n{% include a.html %}\n---\n", nil, body: ""),
    Head("{{ page.title }}\n", nil, body: ""),
    Head("{/* a comment of MDX */}\n", nil, body: ""),
    Head("\n---\ntitle: A\n---\n", nil, body: ""),
    Head("", nil, body: ""),
  ])
  func head(_ head: Head) {
    let matter = FrontMatter(scanning: head.post)
    #expect(matter?.format == head.format)
    guard let matter else { return }
    #expect(
      String(decoding: Array(head.post.utf8)[matter.range.end...], as: UTF8.self) == head.body)
  }
}
