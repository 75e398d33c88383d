import SourceText

/// `<https://…>` and `<name@example.org>` (CommonMark 0.31, section 6.5).
enum Autolink {
  /// The end of the autolink whose `<` is at `start`, if it is one.
  static func scan(_ bytes: ByteView, at start: Int, to end: Int) -> Int? {
    link(bytes, from: start + 1, to: end) ?? mail(bytes, from: start + 1, to: end)
  }

  private static func link(_ bytes: ByteView, from start: Int, to end: Int) -> Int? {
    guard bytes[start].isASCIILetter else { return nil }
    var offset = start + 1
    while offset < end, isSchemeByte(bytes[offset]) { offset += 1 }
    guard 2...32 ~= offset - start, offset < end, bytes[offset] == UInt8(ascii: ":") else {
      return nil
    }
    offset += 1
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: ">"): return offset + 1
      case 0...0x20, UInt8(ascii: "<"), 0x7F: return nil
      default: offset += 1
      }
    }
    return nil
  }

  private static func mail(_ bytes: ByteView, from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end, isLocalByte(bytes[offset]) { offset += 1 }
    guard offset > start, offset < end, bytes[offset] == UInt8(ascii: "@") else { return nil }
    // Labels of letters, digits and inner hyphens, 63 bytes each at most.
    var label = offset + 1
    offset = label
    while offset < end {
      let byte = bytes[offset]
      if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") {
        offset += 1
        continue
      }
      guard 1...63 ~= offset - label, bytes[label] != UInt8(ascii: "-"),
        bytes[offset - 1] != UInt8(ascii: "-")
      else { return nil }
      if byte == UInt8(ascii: ">") { return offset + 1 }
      guard byte == UInt8(ascii: ".") else { return nil }
      offset += 1
      label = offset
    }
    return nil
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    if byte.isASCIIAlphanumeric { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "-"):
      return true
    default:
      return false
    }
  }
}
