import SourceText

/// Finds the shortcodes of WordPress: `[gallery ids="1,2"]`, and `[code]…[/code]`, whose content is
/// code. Only those with an attribute are known from words in brackets.
///
/// One scanner serves one text: it remembers what is not closed any more.
struct ShortcodeScanner {
  private var unclosed: Set<String> = []
  /// Whether anything was searched for in vain.
  var hasFailed: Bool { !unclosed.isEmpty }

  /// Shortcodes whose content is code.
  private static let codeNames: Set<String> = [
    "bash", "c", "cc", "code", "cpp", "csharp", "css", "highlight", "html", "java", "javascript",
    "js", "php", "plain", "python", "ruby", "shell", "source", "sourcecode", "sql", "text", "xml",
  ]

  /// The offset after the shortcode that begins with the `[` at `start`, or nil. A tag ends on its
  /// line.
  mutating func end(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    guard bytes[start + 1].isASCIILetter, let tag = tag(bytes, at: start, limit: limit),
      tag.end == limit
        || ![UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":")].contains(
          bytes[tag.end])
    else { return nil }
    let name = bytes.string(tag.name)
    guard Self.codeNames.contains(name), bytes[tag.end - 2] != UInt8(ascii: "/") else {
      return tag.hasAttribute ? tag.end : nil
    }
    return close(bytes, name, from: tag.end, limit: limit) ?? (tag.hasAttribute ? tag.end : nil)
  }

  private struct Tag {
    let name: ByteRange
    let end: Int
    let hasAttribute: Bool
  }

  private func tag(_ bytes: ByteView, at start: Int, limit: Int) -> Tag? {
    let nameEnd = self.nameEnd(bytes, from: start + 1, limit: limit)
    var hasAttribute = false
    var index = nameEnd
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "]"):
        return Tag(
          name: ByteRange(start + 1, nameEnd), end: index + 1, hasAttribute: hasAttribute)
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "/"):
        index += 1
      default:
        guard bytes[index - 1].isSpaceOrTab,
          let end = attribute(bytes, at: index, limit: limit)
        else { return nil }
        hasAttribute = true
        index = end
      }
    }
    return nil
  }

  private func attribute(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    var index = nameEnd(bytes, from: start, limit: limit)
    guard index > start, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      while index < limit, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: "]") {
        index += 1
      }
      return index
    }
    index += 1
    while index < limit, bytes[index] != quote {
      if bytes[index].isLineEnd { return nil }
      index += 1
    }
    return index < limit ? index + 1 : nil
  }

  private func nameEnd(_ bytes: ByteView, from start: Int, limit: Int) -> Int {
    bytes.endOfRun(from: start, to: limit) {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }

  /// The offset after `[/name]`.
  private mutating func close(
    _ bytes: ByteView, _ name: String, from start: Int, limit: Int
  ) -> Int? {
    guard !unclosed.contains(name) else { return nil }
    var index = start
    while let hit = bytes.firstRange(of: "[/", from: index, to: limit) {
      index = hit.end
      let end = nameEnd(bytes, from: index, limit: limit)
      if bytes[end] == UInt8(ascii: "]"), end < limit, bytes.string(ByteRange(index, end)) == name {
        return end + 1
      }
    }
    unclosed.insert(name)
    return nil
  }
}
