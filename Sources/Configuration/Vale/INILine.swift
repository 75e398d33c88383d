import SourceText

/// One line of a file in the INI notation that Vale reads, those it continues on included.
enum INILine {
  case section(LocatedValue)
  case key(LocatedValue, value: LocatedValue)
  /// Neither a section nor a key.
  case other(ByteRange)

  struct LocatedValue {
    let text: String
    let range: ByteRange
  }

  /// The lines of `source` that say something.
  static func all(in source: SourceFile) -> [INILine] {
    source.bytes.withBytes { bytes in
      let index = LineIndex(bytes)
      var lines: [INILine] = []
      var number = 0
      while number < index.count {
        let start = number == 0 ? source.contentStart : index.start(of: number)
        var range = ByteRange(start, max(start, index.content(of: number, in: bytes).end))
        range = bytes.trimmed(range)
        number += 1
        if range.isEmpty || isComment(bytes[range.start]) { continue }
        if bytes[range.start] == UInt8(ascii: "[") {
          lines.append(section(range, in: bytes))
          continue
        }
        guard let (key, first) = split(range, in: bytes) else {
          lines.append(.other(range))
          continue
        }
        var text = value(first, in: bytes)
        // A value goes on in the next line where a backslash ends it.
        while text.hasSuffix("\\"), number < index.count {
          let next = bytes.trimmed(index.content(of: number, in: bytes))
          text = text.dropLast() + value(next, in: bytes)
          number += 1
        }
        lines.append(.key(key, value: LocatedValue(text: unquoted(text), range: first)))
      }
      return lines
    }
  }

  /// Whether the first line that says something is one of this notation and not of YAML.
  static func isFirst(of source: SourceFile) -> Bool {
    switch all(in: source).first {
    case .section: true
    case .key(_, let value):
      source.bytes.withBytes { bytes in
        var before = value.range.start
        while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x09 { before -= 1 }
        return bytes[before - 1] == UInt8(ascii: "=")
      }
    case .other, nil: false
    }
  }

  private static func section(_ range: ByteRange, in bytes: ByteView) -> INILine {
    var end = range.end
    while end > range.start, bytes[end - 1] != UInt8(ascii: "]") { end -= 1 }
    guard end > range.start else { return .other(range) }
    let name = bytes.trimmed(ByteRange(range.start + 1, end - 1))
    return .section(LocatedValue(text: bytes.string(name), range: name))
  }

  /// The key of a line and where its value stands: the first `=` or `:` parts them.
  private static func split(
    _ range: ByteRange, in bytes: ByteView
  ) -> (key: LocatedValue, value: ByteRange)? {
    let mark = min(
      bytes.firstIndex(of: UInt8(ascii: "="), from: range.start, to: range.end),
      bytes.firstIndex(of: UInt8(ascii: ":"), from: range.start, to: range.end))
    let key = bytes.trimmed(ByteRange(range.start, mark))
    guard mark < range.end, !key.isEmpty else { return nil }
    return (
      LocatedValue(text: unquoted(bytes.string(key)), range: key),
      bytes.trimmed(ByteRange(mark + 1, range.end))
    )
  }

  /// The value without a comment, which a blank must part from it.
  private static func value(_ range: ByteRange, in bytes: ByteView) -> String {
    guard range.isEmpty || !isQuote(bytes[range.start]) else { return bytes.string(range) }
    if !range.isEmpty, isComment(bytes[range.start]) { return "" }
    var end = range.start
    while end < range.end, bytes[end] != 0x20 || !isComment(bytes[end + 1]) { end += 1 }
    return bytes.string(bytes.trimmed(ByteRange(range.start, end)))
  }

  private static func unquoted(_ text: String) -> String {
    guard let first = text.utf8.first, text.utf8.count > 1, isQuote(first),
      text.utf8.last == first
    else { return text }
    return String(text.dropFirst().dropLast())
  }

  private static func isComment(_ byte: UInt8) -> Bool { byte == 0x23 || byte == 0x3B }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x60 }
}

extension INILine.LocatedValue {
  /// The items of a list, parted by commas; `\,` is a comma in an item.
  var items: [String] {
    var items = [""]
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        if scalar != ",", scalar != "\\" { items[items.count - 1] += "\\" }
        items[items.count - 1].unicodeScalars.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "," {
        items.append("")
      } else {
        items[items.count - 1].unicodeScalars.append(scalar)
      }
    }
    if isEscaped { items[items.count - 1] += "\\" }
    return items.map(Self.trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.isWhitespace }
    let start = text.unicodeScalars.drop(while: isBlank)
    guard let end = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...end])
  }
}

extension ByteView {
  /// The range without blanks and tabs around it.
  fileprivate func trimmed(_ range: ByteRange) -> ByteRange {
    var start = range.start
    var end = range.end
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return ByteRange(start, end)
  }
}
