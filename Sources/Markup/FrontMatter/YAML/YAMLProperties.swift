import SourceText

/// Anchors, tags and aliases (YAML 1.2, sections 6.9 and 7.1).
extension YAMLScanner {
  /// Reads the anchors and tags at the position, in any order; false after a problem.
  mutating func scanProperties() -> Bool {
    while true {
      let start = position
      switch bytes[start] {
      case UInt8(ascii: "&"):
        guard let name = anchorName(at: start) else {
          failAtIndicator(start)
          return false
        }
        anchors.insert(bytes.string(name))
        position = name.end
      case UInt8(ascii: "!"):
        guard let end = tagEnd(from: start) else {
          failAtReservedByte()
          return false
        }
        position = end
        let isString = bytes.starts(with: "!!str", at: start) && position == start + 5
        tag = isString || position == start + 1 ? .string : .other
      default: return true
      }
      position = afterBlanks(position)
    }
  }

  /// Reads an alias; nil after a problem.
  mutating func scanAlias() -> ScannedScalar? {
    let start = position
    guard let name = anchorName(at: start) else {
      failAtIndicator(start)
      return nil
    }
    let range = ByteRange(start, name.end)
    guard anchors.contains(bytes.string(name)) else {
      failAtUnknownAlias(range)
      return nil
    }
    position = name.end
    var pieces = ScalarPieces()
    pieces.appendVerbatim(range.start, range.end)
    return ScannedScalar(kind: .other, range: range, pieces: pieces)
  }

  /// The name after the `&` or `*` at `start`; nil where none stands there.
  private func anchorName(at start: Int) -> ByteRange? {
    var end = start + 1
    while Self.isAnchorByte(bytes[end]) { end += 1 }
    guard end > start + 1 else { return nil }
    switch bytes[end] {
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      break
    default: guard isBlankOrEnd(end) else { return nil }
    }
    return ByteRange(start + 1, end)
  }

  private static func isAnchorByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: byte.isASCIIAlphanumeric
    }
  }

  /// The end of the tag at `start`; nil where it holds a byte that no tag can hold.
  private func tagEnd(from start: Int) -> Int? {
    var index = start
    while !isBlankOrEnd(index) {
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if !flowFrames.isEmpty { return index }
      case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: "`"),
        UInt8(ascii: "{"), UInt8(ascii: "^"), UInt8(ascii: "\\"), 0x80...:
        return nil
      default: break
      }
      index += 1
    }
    return index
  }
}
