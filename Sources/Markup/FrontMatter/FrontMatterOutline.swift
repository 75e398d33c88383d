import SourceText

/// Tells front matter by its look, before it is parsed and also where it is broken.
struct FrontMatterOutline {
  let format: FrontMatter.Format
  let bytes: ByteView

  /// Whether the first line that is neither blank nor a comment looks like front matter. Where
  /// there is no such line, what stands between two fences is empty front matter.
  func isLikely(_ content: ByteRange) -> Bool {
    guard format == .yaml else { return true }
    var index = content.start
    while index < content.end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "#") {
        while index < content.end, !bytes[index].isLineEnd { index += 1 }
      } else if byte.isSpaceOrLineEnd {
        index += 1
      } else {
        return looksLikeEntry(at: index)
      }
    }
    return true
  }

  /// Whether a key, with or without quotes, or a mapping in braces begins at `index`.
  func looksLikeEntry(at index: Int) -> Bool {
    let index = afterBlanks(index)
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let separator = bytes[afterBlanks(afterString(at: index))]
      return separator == (format == .toml ? UInt8(ascii: "=") : UInt8(ascii: ":"))
    case UInt8(ascii: "{"):
      let next = bytes[index + 1]
      return next.isSpaceOrLineEnd || next == UInt8(ascii: "\"")
        || next == UInt8(ascii: "}")
    case UInt8(ascii: "["): return format == .toml
    case UInt8(ascii: "?"): return format == .yaml && bytes[index + 1].isSpaceOrTab
    default: return looksLikeBareKey(at: index)
    }
  }

  /// Keys of a few words count too, as in “external help file: …”.
  private func looksLikeBareKey(at index: Int) -> Bool {
    var index = index
    for _ in 0..<5 {
      if format != .toml, FrontMatter.colonOfKey(in: bytes, at: index) != nil { return true }
      let start = index
      while FrontMatter.isKeyByte(bytes[index]) { index += 1 }
      guard index > start else { return false }
      index = afterBlanks(index)
      if format == .toml { return bytes[index] == UInt8(ascii: "=") }
      if bytes[index] == UInt8(ascii: ":") { return bytes[index + 1] != UInt8(ascii: "/") }
    }
    return false
  }

  /// Whether a JSON object begins at `start`, and not a template tag or an expression of MDX.
  func beginsObject(at start: Int) -> Bool {
    let index = afterSpace(start + 1)
    if bytes[index] == UInt8(ascii: "}") { return true }
    guard bytes[index] == UInt8(ascii: "\"") else { return false }
    return bytes[afterSpace(afterString(at: index))] == UInt8(ascii: ":")
  }

  /// Where the JSON object at `start` ends: after its last brace, or before the first blank line
  /// where its brackets do not match.
  func endOfObject(from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index = afterString(at: index)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return FrontMatterFence(format: .json, bytes: bytes).blankLine(from: start)
  }

  /// The start of the next line if only blanks are left on this one; `index` otherwise, and where
  /// it begins a line itself.
  func lineAfterBlanks(_ index: Int) -> Int {
    if bytes[index - 1].isLineEnd { return index }
    let end = afterBlanks(index)
    if end >= bytes.count { return bytes.count }
    guard bytes[end].isLineEnd else { return index }
    let isPair = bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }

  /// The offset after the quoted string at `start`, which ends with its line at the latest.
  private func afterString(at start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, !bytes[index].isLineEnd {
      if bytes[index] == bytes[start] { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count)
  }

  private func afterBlanks(_ index: Int) -> Int {
    bytes.endOfRun(from: index, to: bytes.count) { $0.isSpaceOrTab }
  }

  private func afterSpace(_ index: Int) -> Int {
    bytes.endOfRun(from: index, to: bytes.count) { $0.isSpaceOrLineEnd }
  }
}

extension FrontMatter {
  /// The colon after the one-word key at `index`; nil where none stands there. Colons inside the
  /// key, as in `cSpell:ignore:`, are passed over if another follows that ends it.
  static func colonOfKey(in bytes: ByteView, at index: Int) -> Int? {
    var end = index
    var first: Int?
    while true {
      if bytes[end] == UInt8(ascii: ":"), end > index {
        let next = bytes[end + 1]
        if next.isSpaceOrLineEnd || end + 1 >= bytes.count {
          return end
        }
        // A URL is no key.
        if next == UInt8(ascii: "/") { return nil }
        if first == nil { first = end }
      } else if !isKeyByte(bytes[end]) {
        return first
      }
      end += 1
    }
  }

  /// A byte of a key of one word.
  static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "$"),
      UInt8(ascii: "@"), 0x80...:
      true
    default: byte.isASCIIAlphanumeric
    }
  }
}
