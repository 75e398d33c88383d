import TestSupport

/// What a reader sees of an HTML page, read tag by tag, without any of our own parser.
struct VisibleText {
  /// In the page's order, without footnotes.
  private(set) var body: [UInt8] = []
  private(set) var footnotes: [UInt8] = []
  /// The values of `alt` and `title`, one a line.
  private(set) var attributes: [UInt8] = []

  private let html: [UInt8]
  private var isInFootnotes = false
  private var index = 0

  static func read(_ html: [UInt8]) -> VisibleText {
    var text = VisibleText(html: html)
    text.scan()
    return text
  }

  private init(html: [UInt8]) { self.html = html }

  private mutating func scan() {
    while index < html.count {
      guard html[index] == UInt8(ascii: "<") else {
        let end = html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
        append(HTMLText.decoded(html[index..<end]))
        index = end
        continue
      }
      if starts(with: "<!--") {
        skip(past: starts(with: "<!-->") ? ">" : "-->")
      } else if starts(with: "<!") || starts(with: "<?") {
        skip(past: ">")
      } else if let tag = HTMLTag(html, at: index) {
        index = tag.end
        handle(tag)
      } else {
        append([html[index]])
        index += 1
      }
    }
  }

  private mutating func handle(_ tag: HTMLTag) {
    for (name, value) in tag.attributes where name == "alt" || name == "title" {
      attributes += HTMLText.decoded(value) + [0x0A]
    }
    let isReference = tag.name == "sup" && tag.has("class", "footnote-ref")
    if !tag.isEnd, isReference || Self.dropped.contains(tag.name) {
      skipElement(tag.name)
      append([0x20])
    } else if tag.name == "a", isAutolink(tag) {
      skipElement(tag.name)
      append([0x20])
    } else if tag.name == "section", tag.has("class", "footnotes") {
      isInFootnotes = true
    } else if !Self.inline.contains(tag.name) {
      append([0x0A])
    }
  }

  /// Whether a link's text is its target: to a reader of prose an address, not words.
  private func isAutolink(_ tag: HTMLTag) -> Bool {
    guard let target = tag.attributes.first(where: { $0.name == "href" })?.value else {
      return false
    }
    let end = html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
    return target.contains(UInt8(ascii: ":")) && html[index..<end].elementsEqual(target)
  }

  /// Moves behind the end tag that fits, or to the end.
  private mutating func skipElement(_ name: String) {
    var depth = 1
    while depth > 0, let next = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = next + 1
      guard let tag = HTMLTag(html, at: next), tag.name == name else { continue }
      index = tag.end
      depth += tag.isEnd ? -1 : 1
    }
    if depth > 0 { index = html.count }
  }

  private func starts(with prefix: String) -> Bool { html[index...].starts(with: prefix.utf8) }

  private mutating func skip(past end: String) {
    while index < html.count, !starts(with: end) { index += 1 }
    index += end.utf8.count
  }

  private mutating func append(_ text: [UInt8]) {
    if isInFootnotes { footnotes += text } else { body += text }
  }

  /// What stands in these is no prose.
  private static let dropped: Set<String> = [
    "code", "pre", "script", "style", "kbd", "samp", "var", "svg", "math", "textarea", "template",
    "tt",
  ]
  /// Tags of these part no words.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "i", "ins", "mark",
    "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "wbr",
  ]
}
