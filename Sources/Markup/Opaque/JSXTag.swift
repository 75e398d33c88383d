import SourceText

/// Finds the tags of JSX: `<Name attr="…" attr={…} {...spread}>`, `</Name>`, `<>` and `</>`.
///
/// One scanner serves one text up to one limit, as its expressions do.
struct JSXTagScanner {
  var expressions = ExpressionScanner()

  /// The offset after the tag that begins with the `<` at `start`, or nil.
  mutating func end(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "<") else { return nil }
    let isClosing = bytes[start + 1] == UInt8(ascii: "/")
    var index = Self.nameEnd(bytes, at: isClosing ? start + 2 : start + 1, limit: limit)
    let isFragment = index == (isClosing ? start + 2 : start + 1)
    while index < limit {
      let next = bytes.endOfSpace(from: index, to: limit)
      guard next < limit else { return nil }
      switch bytes[next] {
      case UInt8(ascii: ">"):
        return next + 1
      case UInt8(ascii: "/"):
        guard !isClosing, !isFragment, next + 1 < limit, bytes[next + 1] == UInt8(ascii: ">")
        else { return nil }
        return next + 2
      case UInt8(ascii: "{"):
        guard !isClosing, !isFragment, let end = expressions.end(bytes, at: next, limit: limit)
        else { return nil }
        index = end
      default:
        guard !isClosing, !isFragment, next > index || bytes[index - 1] == UInt8(ascii: "}"),
          let end = attribute(bytes, at: next, limit: limit)
        else { return nil }
        index = end
      }
    }
    return nil
  }

  /// The offset after the name at `start`, which may hold dots, a colon and hyphens.
  static func nameEnd(_ bytes: ByteView, at start: Int, limit: Int) -> Int {
    guard start < limit, isNameStart(bytes[start]) else { return start }
    return bytes.endOfRun(from: start + 1, to: limit, where: isNameByte)
  }

  private mutating func attribute(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    let name = Self.nameEnd(bytes, at: start, limit: limit)
    guard name > start else { return nil }
    guard let value = bytes.startOfValue(after: name, to: limit) else { return name }
    switch bytes[value] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let end = bytes.firstIndex(of: bytes[value], from: value + 1, to: limit)
      return end < limit ? end + 1 : nil
    case UInt8(ascii: "{"):
      return expressions.end(bytes, at: value, limit: limit)
    default:
      return nil
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"): true
    default: isNameStart(byte) || byte.isASCIIDigit
    }
  }
}
