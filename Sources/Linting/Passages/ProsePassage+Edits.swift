import Markup
package import SourceText

extension ProsePassage {
  /// The edit of the source that puts `replacement` in the place of the text of `range`.
  ///
  /// Nil wherever more than the text could change: where markup, a line end or something opaque
  /// stands within the range, where a span would be left empty, and where the replacement would
  /// need escaping or would read as markup.
  package func edit(replacing range: ByteRange, with replacement: String) -> Edit? {
    let map = post.document.prose.map
    guard !range.isEmpty, block.text.contains(range), isPlain(range), map.isContiguous(range),
      !map.cutsRun(at: range.start), range.end == block.text.end || !map.cutsRun(at: range.end),
      !replacement.isEmpty || !holdsSpan(range)
    else { return nil }
    let place = WritingPlace(
      bytes: post.source.bytes, range: source(of: range), escaping: block.escaping,
      isLineStart: range.start == block.text.start || text[range.start - 1] == 0x0A)
    guard place.takes(replacement) else { return nil }
    return Edit(place.range, replacement)
  }

  /// A fix of one such edit.
  package func fix(
    _ title: String, _ safety: Fix.Safety, replacing range: ByteRange, with replacement: String
  ) -> Fix? {
    edit(replacing: range, with: replacement).map {
      Fix(title: title, safety: safety, edits: [$0])
    }
  }

  /// Whether all of a span lies within `range`.
  private func holdsSpan(_ range: ByteRange) -> Bool {
    spans(from: range.start).prefix { $0.text.start <= range.end }
      .contains { range.contains($0.text) }
  }

  /// Whether neither a line end nor an opaque part stands in `range`.
  private func isPlain(_ range: ByteRange) -> Bool {
    for offset in range.start..<range.end {
      if text[offset] == 0x0A || text.starts(with: "\u{FFFC}", at: offset) { return false }
    }
    return true
  }
}

/// A range of the source that an edit writes to, and the syntax that it stands in.
private struct WritingPlace {
  let bytes: [UInt8]
  let range: ByteRange
  let escaping: ProseBlock.Escaping
  /// Whether a line of the text begins here, so that Markdown may read a marker.
  let isLineStart: Bool

  /// Whether `replacement` reads as itself here, and what stands around it as before.
  func takes(_ replacement: String) -> Bool {
    switch escaping {
    case .plain: true
    case .html: !holds(replacement, "<>&")
    case .markdown: !holds(replacement, "\\`*_[]<>&|~$!{}\n") && takesLineStart(replacement)
    case .attribute(let quote):
      !holds(replacement, "<>&\\{\n") && !replacement.utf8.contains(quote)
        && (quote != 0 || !holds(replacement, " \"'=`"))
    case .scalar(quote: 0): takesInPlainScalar(replacement)
    case .scalar(let quote):
      !holds(replacement, "\\\n") && !replacement.utf8.contains(quote)
    }
  }

  /// Whether no marker of a block arises: a list's, a heading's, a quote's …
  private func takesLineStart(_ replacement: String) -> Bool {
    guard isLineStart else { return true }
    let line = replacement.utf8 + [bytes.indices.contains(range.end) ? bytes[range.end] : 0x0A]
    guard let first = line.first(where: { !$0.isASCIIDigit }) else { return true }
    return first.isASCIILetter || first >= 0x80 || first == UInt8(ascii: "%")
  }

  /// Whether a YAML scalar without quotes stays what it is: its ends decide its type, and `: ` and
  /// ` #` end it.
  private func takesInPlainScalar(_ replacement: String) -> Bool {
    guard range.start > 0, range.end < bytes.count else { return false }
    let around = [bytes[range.start - 1], bytes[range.end]]
    return !holds(replacement, ":#\n")
      && around.allSatisfy { byte in
        !":#'\"[]{}-\n\r".utf8.contains(byte)
      }
      && !(isLineStart && replacement.utf8.first.map { ($0 | 0x20) &- 0x61 >= 26 } ?? true)
  }

  private func holds(_ replacement: String, _ marks: String) -> Bool {
    replacement.utf8.contains { marks.utf8.contains($0) }
  }
}
