package import Markup

/// Draws the tree of a document as the HTML of the CommonMark examples, byte for byte as cmark-gfm
/// writes it.
///
/// It reads blocks, content lines, inlines and links, never the prose, so what the examples prove
/// is the very tree that rules see. Both walks keep their own stack: hostile nesting costs no call
/// depth.
package struct HTMLRenderer {
  let document: Document
  let filtersTags: Bool
  var html = HTMLBuffer()
  /// The blocks that are open where the walk stands, by index.
  var open: [Int] = []
  private let footnotes: FootnoteIndex

  private init(_ document: Document, filtersTags: Bool) {
    self.document = document
    self.filtersTags = filtersTags
    footnotes = FootnoteIndex(document)
  }

  /// The HTML of `document`, with a line feed after each block.
  ///
  /// - Parameter filtersTags: Whether the nine tags of GFM's "disallowed raw HTML" lose their `<`.
  package static func render(_ document: Document, filtersTags: Bool = false) -> String {
    var renderer = HTMLRenderer(document, filtersTags: filtersTags)
    renderer.renderBlocks(in: 1..<document.blocks.count)
    renderer.renderFootnotes()
    return renderer.html.string
  }

  func footnoteNumber(of reference: Int) -> (number: Int, isFirst: Bool)? {
    footnotes.number(ofReference: reference)
  }

  private mutating func renderFootnotes() {
    guard !footnotes.definitions.isEmpty else { return }
    html.freshLine()
    html.append("<section class=\"footnotes\">\n<ol>\n")
    for (offset, definition) in footnotes.definitions.enumerated() {
      html.append("<li id=\"fn\(offset + 1)\">\n")
      let block = document.blocks[definition]
      let backReference = "<a href=\"#fnref\(offset + 1)\" class=\"footnote-backref\">↩</a>"
      renderBlocks(in: definition + 1..<Int(block.end))
      // The way back stands inside the last paragraph, where there is one.
      if !html.insert(" " + backReference, beforeSuffix: "</p>\n") {
        html.append(backReference + "\n")
      }
      html.append("</li>\n")
    }
    html.append("</ol>\n</section>\n")
  }
}
