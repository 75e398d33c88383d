import Markup

/// A short text that costs a careless parser much when it is repeated.
struct HostilePattern {
  let name: String
  private let unit: [UInt8]
  /// What the repetitions leave open and would else hide what follows, as CommonMark has it.
  private let closer: String
  let markup: MarkupKind

  private init(
    _ name: String, _ unit: String, closedBy closer: String = "", in markup: MarkupKind = .markdown
  ) {
    self.init(name, bytes: Array(unit.utf8), closedBy: closer, in: markup)
  }

  private init(
    _ name: String, bytes unit: [UInt8], closedBy closer: String = "",
    in markup: MarkupKind = .markdown
  ) {
    self.name = name
    self.unit = unit
    self.closer = closer
    self.markup = markup
  }

  /// As many repetitions as fit into `bytes`.
  func text(bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes + closer.utf8.count)
    for _ in 0..<bytes / unit.count { text += unit }
    return text + closer.utf8
  }

  static let all: [HostilePattern] = [
    HostilePattern("nested quotes", ">"),
    HostilePattern("nested lists", "- "),
    HostilePattern("brackets", "["),
    HostilePattern("closed brackets", "[]"),
    HostilePattern("images", "!["),
    HostilePattern("link starts", "[a]("),
    HostilePattern("link titles", "[a](b \""),
    HostilePattern("stars", "*"),
    HostilePattern("star pairs", "*a **a "),
    HostilePattern("underscores", "_"),
    HostilePattern("mixed emphasis", "*a_"),
    HostilePattern("tildes", "~~a "),
    HostilePattern("divs", "<div>"),
    HostilePattern("div lines", "<div>\n"),
    HostilePattern("open tags", "<a "),
    HostilePattern("comments", "<!--", closedBy: "-->"),
    HostilePattern("instructions", "<?", closedBy: "?>"),
    HostilePattern("declarations", "<!A ", closedBy: ">"),
    HostilePattern("sections", "<![CDATA[", closedBy: "]]>"),
    HostilePattern("backticks", "`a"),
    HostilePattern("backtick steps", "` `` "),
    HostilePattern("definitions", "[a]: b\n"),
    HostilePattern("label starts", "[a\n"),
    HostilePattern("footnotes", "[^a]: b\n"),
    HostilePattern("entities", "&"),
    HostilePattern("named entities", "&amp"),
    HostilePattern("templates", "{{"),
    HostilePattern("template lines", "{{\n"),
    HostilePattern("statements", "{% "),
    HostilePattern("dollars", "$"),
    HostilePattern("formulas", "$a "),
    HostilePattern("blank lines", "\n"),
    HostilePattern("list and blank lines", "- a\n\n"),
    HostilePattern("tables", "|a|\n|-|\n"),
    HostilePattern("pipes", "|"),
    HostilePattern("fences", "```\n"),
    HostilePattern("headings", "# a\n"),
    HostilePattern("setext", "a\n=\n"),
    HostilePattern("spaces", " "),
    HostilePattern("tabs", "\t"),
    HostilePattern("one line", "word "),
    HostilePattern("NUL", "\0"),
    HostilePattern("carriage returns", "\r"),
    HostilePattern("ill-formed UTF-8", bytes: [0xFF, 0xC3, 0x20]),
    HostilePattern("emoji", "👩🏽‍🚀"),
    HostilePattern("Thai", "สวัสดีชาวโลก"),
    HostilePattern("combining marks", "e\u{301}"),
    HostilePattern("MDX braces", "{", in: .mdx),
    HostilePattern("MDX tags", "<A b={", in: .mdx),
    HostilePattern("MDX expressions", "{`${", in: .mdx),
    HostilePattern("mail", "a@"),
    HostilePattern("www", "www."),
    HostilePattern("schemes", "http://"),
    HostilePattern("colons", ":::\n"),
    HostilePattern("attribute lists", "{: a"),
    HostilePattern("percent signs", "%25 "),
    HostilePattern("front matter", "---\na: b\n"),
    HostilePattern("parentheses", "("),
    HostilePattern("quotes", "\u{201C}"),
    HostilePattern("HTML divs", "<div>", in: .html),
    HostilePattern("HTML open tags", "<a ", in: .html),
    HostilePattern("HTML entities", "&", in: .html),
    HostilePattern("HTML percent signs", "%25 ", in: .html),
    HostilePattern("MDX scripts", "<script>\n", in: .mdx),
    HostilePattern("text", "word, ", in: .text),
  ]
}
