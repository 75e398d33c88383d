import CCmarkGFM
import Foundation

/// HTML as libcmark-gfm makes it, the program behind most of the world's rendered Markdown.
enum ReferenceHTML {
  static func render(_ markdown: String) -> [UInt8] {
    cmark_gfm_core_extensions_ensure_registered()
    // Raw HTML stays: what stands in it is read like the rest.
    let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES
    guard let parser = cmark_parser_new(options) else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      guard let syntax = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    var markdown = markdown
    markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let tree = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(tree) }
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let html = cmark_render_html(tree, options, extensions) else { return [] }
    defer { free(html) }
    return Array(UnsafeBufferPointer(start: html, count: strlen(html))).map(UInt8.init(bitPattern:))
  }
}
