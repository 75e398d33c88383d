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
    let sign = bytes.startOfRun(before: quote, downTo: start) { $0.isHTMLSpace } - 1
    guard sign >= start, bytes[sign] == UInt8(ascii: "=") || bytes[sign] == UInt8(ascii: ":")
    else { return nil }
    let end = bytes.startOfRun(before: sign, downTo: start) { $0.isHTMLSpace }
    // Names are short; what is longer is none of ours.
    let name = ByteRange(
      bytes.startOfRun(before: end, downTo: max(start, end - 16), where: isNameByte), end)
    if bytes.equals(name, ignoringCase: "alt") { return .alt }
    if bytes.equals(name, ignoringCase: "caption") { return .caption }
    let isTitle =
      bytes.equals(name, ignoringCase: "title") || bytes.equals(name, ignoringCase: "description")
    return isTitle ? .title : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }
}
