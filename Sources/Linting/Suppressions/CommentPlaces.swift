import Markup
import SourceText

/// Where comments can be put into a post, and how they are written there.
struct CommentPlaces {
  private let document: Document
  private let lines: LineIndex

  init(in document: Document) {
    self.document = document
    lines = document.source.bytes.withBytes { LineIndex($0) }
  }

  /// The end of the line that holds `offset`, before the spaces at its end.
  func lineEnd(after offset: Int) -> Int? {
    document.source.bytes.withBytes { bytes in
      let line = lines.content(of: lines.line(at: offset), in: bytes)
      return lastVisible(in: line, bytes)
    }
  }

  /// The end of the prose on the line that holds `offset`, in the innermost block around it.
  func blockEnd(after offset: Int) -> Int? {
    let blocks = document.prose.blocks.filter {
      $0.escaping == .markdown && $0.kind != .alt && $0.source.start <= offset
        && $0.source.end >= offset
    }
    guard let block = blocks.min(by: { $0.source.count < $1.source.count }) else { return nil }
    return document.source.bytes.withBytes { bytes in
      let line = lines.content(of: lines.line(at: offset), in: bytes)
      return lastVisible(in: ByteRange(line.start, min(line.end, block.source.end)), bytes)
    }
  }

  /// Where a comment on the whole file goes: to the head of the front matter, else of the body.
  var fileStart: Int? {
    if let frontMatter = document.frontMatter, frontMatter.format != .json {
      return frontMatter.content.start
    }
    return document.frontMatter?.range.end ?? document.source.contentStart
  }

  /// The edit that puts a comment which says `content` at `offset`; nil where the notation there
  /// has none.
  ///
  /// - Parameter isLine: Whether it gets a line of its own, before the one that begins there.
  func insertion(of content: String, at offset: Int, isLine: Bool) -> Edit? {
    guard let comment = comment(content, at: offset) else { return nil }
    guard isLine else { return Edit(ByteRange(at: offset), " " + comment) }
    let isInBody = document.frontMatter.map { offset >= $0.range.end } ?? true
    return Edit(ByteRange(at: offset), comment + lineEnd + (isInBody ? lineEnd : ""))
  }

  private func comment(_ content: String, at offset: Int) -> String? {
    if let frontMatter = document.frontMatter, offset < frontMatter.range.end {
      return frontMatter.format == .json ? nil : "# \(content)"
    }
    return switch document.markup {
    case .markdown, .html: "<!-- \(content) -->"
    case .mdx: "{/* \(content) */}"
    case .text: nil
    }
  }

  /// As the first line of the post ends.
  private var lineEnd: String {
    let bytes = document.source.bytes
    guard let feed = bytes.firstIndex(of: 0x0A) else { return "\n" }
    return feed > 0 && bytes[feed - 1] == 0x0D ? "\r\n" : "\n"
  }

  private func lastVisible(in line: ByteRange, _ bytes: ByteView) -> Int? {
    var end = line.end
    while end > line.start, bytes[end - 1] <= 0x20 { end -= 1 }
    return end > line.start ? end : nil
  }
}
