import Markup
import SourceText

/// The prose of a post as a reader of a test likes to see it: one line a block, as
/// `kind: text`, with line feeds as ⏎, opaque parts as ●, spans as `strong(…)`, containers before
/// the kind and the language behind it.
func describe(_ source: String, as markup: MarkupKind = .html) -> [String] {
  let document = Document.parse(
    SourceFile(path: "post", bytes: Array(source.utf8)), markup: markup)
  return document.source.bytes.withBytes { bytes in
    document.prose.blocks.map { block in
      let language = block.language.map { "@" + bytes.string($0) } ?? ""
      return "\(containers(block.containers))\(kind(block.kind))\(language): "
        + text(of: block, in: document.prose, bytes)
    }
  }
}

private func kind(_ kind: ProseBlock.Kind) -> String {
  switch kind {
  case .paragraph: "p"
  case .heading(let level): "h\(level)"
  case .listItem: "li"
  case .tableHeader: "th"
  case .tableCell: "td"
  case .caption: "caption"
  case .alt: "alt"
  case .title: "title"
  case .frontMatter: "key"
  }
}

private func containers(_ containers: ProseBlock.Containers) -> String {
  (containers.contains(.quote) ? "quote>" : "") + (containers.contains(.list) ? "list>" : "")
    + (containers.contains(.table) ? "table>" : "")
}

private func text(of block: ProseBlock, in prose: Prose, _ source: ByteView) -> String {
  let spans = prose.spans[Int(block.spans.lowerBound)..<Int(block.spans.upperBound)]
    .filter { $0.kind != .opaque && $0.kind != .code }
  var result = ""
  for offset in block.text.start...block.text.end {
    for span in spans where span.text.end == offset && !span.text.isEmpty { result += ")" }
    for span in spans where span.text.start == offset && !span.text.isEmpty {
      result += "\(span.kind)("
    }
    guard offset < block.text.end, prose.text[offset] & 0xC0 != 0x80 else { continue }
    var end = offset + 1
    while end < block.text.end, prose.text[end] & 0xC0 == 0x80 { end += 1 }
    result += String(decoding: prose.text[offset..<end], as: UTF8.self)
  }
  return result.replacing("\u{FFFC}", with: "●").replacing("\n", with: "⏎")
}
