import SourceText

/// A quoted argument of a template tag that a reader gets to see.
struct ProseArgument: Equatable {
  let kind: ProseBlock.Kind
  /// Between its quotes.
  let value: ByteRange
  let quote: UInt8

  /// Those of the tag in `tag`, named `title`, `alt`, `caption` or `description`:
  /// `{{< figure title="…" >}}`, `{% image caption: '…' %}`.
  static func find(_ bytes: ByteView, in tag: ByteRange) -> [ProseArgument] {
    var result: [ProseArgument] = []
    var strings = QuotedStringScanner()
    var index = tag.start
    while index < tag.end {
      guard let end = strings.end(bytes, at: index, limit: tag.end) else {
        index += 1
        continue
      }
      if let kind = kind(bytes, before: index, from: tag.start), end - index > 2 {
        let value = ByteRange(index + 1, end - 1)
        result.append(ProseArgument(kind: kind, value: value, quote: bytes[index]))
      }
      index = end
    }
    return result
  }

  /// What the name before the quote at `quote` says its value is.
  private static func kind(
    _ bytes: ByteView, before quote: Int, from start: Int
  ) -> ProseBlock.Kind? {
    var end = quote
    while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    guard end > start, bytes[end - 1] == UInt8(ascii: "=") || bytes[end - 1] == UInt8(ascii: ":")
    else { return nil }
    end -= 1
    while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    var first = end
    // Names are short; what is longer is none of ours.
    while first > start, end - first < 16, isNameByte(bytes[first - 1]) { first -= 1 }
    let name = ByteRange(first, end)
    if ASCII.equals(bytes, name, "alt") { return .alt }
    if ASCII.equals(bytes, name, "caption") { return .caption }
    let isTitle =
      ASCII.equals(bytes, name, "title") || ASCII.equals(bytes, name, "description")
    return isTitle ? .title : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }
}
