package import SourceText

extension FrontMatter {
  /// The front matter at the head of a post, or nil where the post has none.
  ///
  /// YAML stands between `---` and `---` or `...`, TOML between `+++`, JSON between `;;;` or in
  /// braces alone (as in Hugo). A `---` may just as well be a thematic break: it is a fence where
  /// what follows looks like a key. Time is linear in the front matter, and where a fence is not
  /// closed in the post.
  ///
  /// - Parameter start: the offset of the first byte after any byte order mark.
  package static func scan(_ bytes: ByteView, from start: Int) -> FrontMatter? {
    switch bytes[start] {
    case UInt8(ascii: "-"): scanFenced(bytes, start, .yaml)
    default: nil
    }
  }

  private static func scanFenced(
    _ bytes: ByteView, _ start: Int, _ format: Format
  ) -> FrontMatter? {
    guard let contentStart = afterFence(bytes, start, format, isClosing: false) else { return nil }
    var fences = (contentEnd: contentStart, end: contentStart)
    guard findClose(bytes, contentStart, format, &fences) else {
      guard looksLikeEntry(bytes, contentStart) else { return nil }
      let end = endOfUnclosed(bytes, contentStart)
      let opening = Problem(
        kind: .unclosedFence, range: ByteRange(start, start + 3),
        message: "The front matter that begins here is never closed; "
          + "put \(bytes.string(ByteRange(start, start + 3))) after its last line.")
      return read(
        bytes, ByteRange(start, end), ByteRange(contentStart, end), format, problems: [opening])
    }
    guard looksLikeContent(bytes, contentStart, fences.contentEnd, format) else { return nil }
    return read(
      bytes, ByteRange(start, fences.end), ByteRange(contentStart, fences.contentEnd), format,
      problems: [])
  }

  private static func read(
    _ bytes: ByteView, _ range: ByteRange, _ content: ByteRange, _ format: Format,
    problems: [Problem]
  ) -> FrontMatter {
    let source = bytes[ByteRange(0, content.end)]
    var scanner = YAMLScanner(source, from: content.start)
    var tree = scanner.scan()
    tree.reportDuplicateKeys(in: source)
    return FrontMatter(
      format: format, range: range, content: content, nodes: tree.nodes,
      problems: problems + tree.problems, comments: tree.comments)
  }

  /// The start of the line after the fence at `index`; nil where no fence stands there.
  private static func afterFence(
    _ bytes: ByteView, _ index: Int, _ format: Format, isClosing: Bool
  ) -> Int? {
    let isFence =
      switch format {
      case .yaml:
        bytes.starts(with: "---", at: index) || isClosing && bytes.starts(with: "...", at: index)
      case .toml: bytes.starts(with: "+++", at: index)
      case .json: bytes.starts(with: ";;;", at: index)
      }
    guard isFence else { return nil }
    let end = lineEnd(bytes, index)
    for offset in index + 3..<end where !YAMLScanner.isBlank(bytes[offset]) { return nil }
    return afterLine(bytes, end)
  }

  /// Finds the closing fence: where the content ends, and the fence's own line.
  private static func findClose(
    _ bytes: ByteView, _ contentStart: Int, _ format: Format,
    _ found: inout (contentEnd: Int, end: Int)
  ) -> Bool {
    var line = contentStart
    while line < bytes.count {
      if let end = afterFence(bytes, line, format, isClosing: true) {
        found = (line, end)
        return true
      }
      line = afterLine(bytes, lineEnd(bytes, line))
    }
    return false
  }

  /// Whether the first line that is neither blank nor a comment looks like front matter.
  private static func looksLikeContent(
    _ bytes: ByteView, _ start: Int, _ end: Int, _ format: Format
  ) -> Bool {
    var index = start
    while index < end {
      while YAMLScanner.isBlank(bytes[index]) { index += 1 }
      let byte = bytes[index]
      if byte != UInt8(ascii: "#"), !YAMLScanner.isBreak(byte) {
        return looksLikeEntry(bytes, index)
      }
      index = afterLine(bytes, lineEnd(bytes, index))
    }
    return true
  }

  /// Whether a key, with or without quotes, or a mapping in braces begins at `index`.
  private static func looksLikeEntry(_ bytes: ByteView, _ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let close = bytes.firstIndex(of: bytes[index], from: index + 1, to: lineEnd(bytes, index))
      var next = close + 1
      while YAMLScanner.isBlank(bytes[next]) { next += 1 }
      return bytes[next] == UInt8(ascii: ":")
    case UInt8(ascii: "{"):
      let next = bytes[index + 1]
      return YAMLScanner.isBlank(next) || YAMLScanner.isBreak(next) || next == UInt8(ascii: "\"")
        || next == UInt8(ascii: "}")
    case UInt8(ascii: "?"): return YAMLScanner.isBlank(bytes[index + 1])
    default:
      var index = index
      // Keys of a few words are known too: “external help file: …”.
      for _ in 0..<5 {
        if colonOfKey(in: bytes, at: index) != nil { return true }
        while isKeyByte(bytes[index]) { index += 1 }
        guard bytes[index] == UInt8(ascii: " ") else { return false }
        index += 1
      }
      return false
    }
  }

  /// The colon of the one-word key at `index`; nil where none stands there. A colon inside the
  /// key, as in `cSpell:ignore:`, is passed over.
  static func colonOfKey(in bytes: ByteView, at index: Int) -> Int? {
    var index = index
    var first: Int?
    while true {
      if bytes[index] == UInt8(ascii: ":") {
        let next = bytes[index + 1]
        if first == nil { first = index }
        if YAMLScanner.isBlank(next) || YAMLScanner.isBreak(next) || index + 1 >= bytes.count {
          return first == index || first != nil ? index : nil
        }
        if next == UInt8(ascii: "/") { return nil }
      } else if !isKeyByte(bytes[index]) {
        return first
      }
      index += 1
    }
  }

  /// A byte of a key of one word.
  static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "@"), 0x80...:
      true
    default: false
    }
  }

  /// Where front matter without a closing fence ends: before the first blank line.
  private static func endOfUnclosed(_ bytes: ByteView, _ start: Int) -> Int {
    var line = start
    while line < bytes.count {
      let end = lineEnd(bytes, line)
      var index = line
      while YAMLScanner.isBlank(bytes[index]) { index += 1 }
      if index >= end { return line }
      line = afterLine(bytes, end)
    }
    return bytes.count
  }

  private static func lineEnd(_ bytes: ByteView, _ index: Int) -> Int {
    var index = index
    while index < bytes.count, !YAMLScanner.isBreak(bytes[index]) { index += 1 }
    return index
  }

  /// The start of the line after the line break at `index`, or the end.
  private static func afterLine(_ bytes: ByteView, _ index: Int) -> Int {
    let isPair = bytes[index] == UInt8(ascii: "\r") && bytes[index + 1] == UInt8(ascii: "\n")
    return min(index + (isPair ? 2 : 1), bytes.count)
  }
}
