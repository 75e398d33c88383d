import SourceText

/// The parts of links and definitions (CommonMark 0.31, sections 4.7 and 6.3).
enum LinkScanner {
  /// A part and where reading goes on.
  struct Part {
    /// Without brackets and quotes.
    let content: ByteRange
    let end: Int
  }

  /// A link destination at `start`. A template tag in it is one unit, with the spaces it holds,
  /// where `templates` looks for them.
  static func destination(
    _ bytes: ByteView, from start: Int, to limit: Int, templates: inout TemplateTagScanner?
  ) -> Part? {
    bytes[start] == UInt8(ascii: "<") && start < limit
      ? bracketed(bytes, from: start, to: limit)
      : plain(bytes, from: start, to: limit, templates: &templates)
  }

  private static func bracketed(_ bytes: ByteView, from start: Int, to limit: Int) -> Part? {
    var offset = start + 1
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: ">"):
        return Part(content: ByteRange(start + 1, offset), end: offset + 1)
      case UInt8(ascii: "\\"):
        offset += 2
      case UInt8(ascii: "<"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return nil
      default:
        offset += 1
      }
    }
    return nil
  }

  /// What ends a destination or means something in it: control characters and space among them.
  private static let plainStops: ByteSet = {
    var stops = ByteSet("\\(){\u{7F}")
    for byte: UInt8 in 0...0x20 { stops.insert(byte) }
    return stops
  }()

  private static func plain(
    _ bytes: ByteView, from start: Int, to limit: Int, templates: inout TemplateTagScanner?
  ) -> Part? {
    let stops = plainStops
    var offset = start
    var depth = 0
    scan: while true {
      offset = bytes.firstIndex(from: offset, to: limit, passing: .partsOfURLs) {
        stops.contains(bytes[$0])
      }
      guard offset < limit else { break }
      switch bytes[offset] {
      case UInt8(ascii: "\\") where isPunctuation(bytes[offset + 1]):
        offset += 2
      case UInt8(ascii: "("):
        depth += 1
        // cmark's bound, which keeps hostile input linear.
        guard depth <= 32 else { return nil }
        offset += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        offset += 1
      case 0...0x20, 0x7F:
        break scan
      case UInt8(ascii: "{"):
        offset = templates?.end(bytes, at: offset, limit: limit) ?? offset + 1
      default:
        offset += 1
      }
    }
    offset = min(offset, limit)
    guard depth == 0 else { return nil }
    return Part(content: ByteRange(start, offset), end: offset)
  }

  /// A link title at `start`, which may run over lines.
  static func title(_ bytes: ByteView, from start: Int, to limit: Int) -> Part? {
    guard start < limit else { return nil }
    let open = bytes[start]
    let close: UInt8
    switch open {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = open
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var offset = start + 1
    while offset < limit {
      let byte = bytes[offset]
      if byte == close { return Part(content: ByteRange(start + 1, offset), end: offset + 1) }
      if byte == UInt8(ascii: "("), open == byte { return nil }
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// The offset of the `]` that ends the link label whose `[` is at `start`, which holds something
  /// else than white space and no bracket that is not escaped.
  static func labelEnd(_ bytes: ByteView, from start: Int, to limit: Int) -> Int? {
    var offset = start + 1
    var isBlank = true
    let limit = min(limit, start + LinkDefinitions.maximumLabel + 2)
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "]"):
        return isBlank ? nil : offset
      case UInt8(ascii: "["):
        return nil
      case UInt8(ascii: "\\") where isPunctuation(bytes[offset + 1]):
        isBlank = false
        offset += 2
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        offset += 1
      default:
        isBlank = false
        offset += 1
      }
    }
    return nil
  }

  /// The offset after spaces, tabs and at most one line end.
  static func skipSpace(_ bytes: ByteView, from start: Int, to limit: Int) -> Int {
    bytes.endOfRun(from: start, to: limit) { $0.isSpaceOrLineEnd }
  }
}

/// An ASCII punctuation character (CommonMark 0.31, section 2.1).
@inline(__always)
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}
