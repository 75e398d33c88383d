import SourceText

/// The attribute lists of kramdown (`{: .note #id}`), Pandoc and others (`{#id .class key="x"}`,
/// and behind an inline `{width="5"}` and `{=html}`).
enum AttributeList {
  /// The offset after the list that begins with the `{` at `start`, or nil. A list ends on its line
  /// and holds nothing but ids, classes, pairs and, after `{:`, names.
  ///
  /// - Parameter followsInline: whether a code span, a link or an image ends at `start`.
  static func scan(
    _ bytes: ByteView, at start: Int, limit: Int, followsInline: Bool = false
  ) -> Int? {
    guard bytes[start] == UInt8(ascii: "{") else { return nil }
    let isKramdown = bytes[start + 1] == UInt8(ascii: ":")
    // `{:/comment}` and `{::options key="value" /}` are kramdown's extensions.
    let isExtension =
      isKramdown && (bytes[start + 2] == UInt8(ascii: ":") || bytes[start + 2] == UInt8(ascii: "/"))
    var index = isExtension ? start + 3 : isKramdown ? start + 2 : start + 1
    guard
      isKramdown || followsInline || bytes[index] == UInt8(ascii: "#")
        || bytes[index] == UInt8(ascii: ".")
    else { return nil }
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "}"):
        return index + 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        index += 1
      case UInt8(ascii: "/") where isExtension:
        index += 1
      case UInt8(ascii: "="):
        // `{=html}`: the format of raw content.
        guard followsInline, bytes[index - 1] == UInt8(ascii: "{") else { return nil }
        index = nameEnd(bytes, at: index + 1, limit: limit)
      case UInt8(ascii: "#"), UInt8(ascii: "."):
        let end = nameEnd(bytes, at: index + 1, limit: limit)
        guard end > index + 1 else { return nil }
        index = end
      default:
        guard let end = pair(bytes, at: index, limit: limit, allowsName: isKramdown) else {
          return nil
        }
        index = end
      }
    }
    return nil
  }

  private static func pair(
    _ bytes: ByteView, at start: Int, limit: Int, allowsName: Bool
  ) -> Int? {
    var index = nameEnd(bytes, at: start, limit: limit)
    guard index > start else { return nil }
    guard bytes[index] == UInt8(ascii: "=") else { return allowsName ? index : nil }
    let quote = bytes[index + 1]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nameEnd(bytes, at: index + 1, limit: limit)
    }
    index += 2
    while index < limit, !bytes[index].isLineEnd {
      if bytes[index] == quote { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private static func nameEnd(_ bytes: ByteView, at start: Int, limit: Int) -> Int {
    bytes.endOfRun(from: start, to: limit, where: isNameByte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "%"),
      UInt8(ascii: "/"):
      true
    default: byte.isASCIIAlphanumeric || byte >= 0x80
    }
  }
}
