import SourceText
enum AttributeList { static func scan(_ bytes: ByteView, at: Int, limit: Int) -> Int? { nil } }
struct HTMLProse {
  let bytes: ByteView
  var isOpaque: Bool { false }
  mutating func beginInlines() {}
  mutating func endInlines(_ b: inout ProseBuilder) {}
  mutating func inline(_ r: ByteRange, _ b: inout ProseBuilder) {}
  mutating func extractAttributes(_ b: inout ProseBuilder, containers: ProseBlock.Containers) {}
}
extension FrontMatter { static func scan(_ b: ByteView, from: Int) -> FrontMatter? { nil } }
extension MarkdownProse {
  mutating func extractHTML(_ block: Block, containers: ProseBlock.Containers) {}
  mutating func extractOpaque(_ block: Block, kind: Block.Opaque, containers: ProseBlock.Containers) {}
}
extension BlockParser {
  mutating func openOpaque(_ line: LineCursor) -> Bool { false }
  mutating func openESM(_ line: LineCursor, continuesParagraph: Bool) -> Bool { false }
}
struct HTMLElement {
  struct Traits: OptionSet { let rawValue: Int; static let markdownRaw = Traits(rawValue: 1); static let markdownBlock = Traits(rawValue: 2) }
  var traits: Traits
  static func find(_ bytes: ByteView, _ r: ByteRange) -> HTMLElement {
    let n = bytes.string(r).lowercased()
    if ["pre","script","style","textarea"].contains(n) { return HTMLElement(traits: .markdownRaw) }
    if "address, article, aside, base, basefont, blockquote, body, caption, center, col, colgroup, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption, figure, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hr, html, iframe, legend, li, link, main, menu, menuitem, nav, noframes, ol, optgroup, option, p, param, search, section, summary, table, tbody, td, tfoot, th, thead, title, tr, track, ul".split(separator: ", ").map(String.init).contains(n) { return HTMLElement(traits: .markdownBlock) }
    return HTMLElement(traits: [])
  }
}
