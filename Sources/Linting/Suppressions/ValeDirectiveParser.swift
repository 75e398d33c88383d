import SourceText

/// Reads the directives of Vale:
///
///     vale off, vale on
///     vale Style = NO, vale Style.Rule = NO (or YES, off, on)
///     vale Style.Rule["one match", "another"] = NO
///     vale style = A, vale styles = A, B
///
/// A comment that begins otherwise is none of them, as in Vale.
struct ValeDirectiveParser {
  private let bytes: ByteView
  private let comment: ByteRange
  /// What follows `vale`.
  private let content: ByteRange

  init(_ bytes: ByteView, comment: ByteRange, content: ByteRange) {
    self.bytes = bytes
    self.comment = comment
    self.content = ByteRange(content.start + "vale ".utf8.count, content.end)
  }

  func parse() -> Directive? {
    let words = Array(CommentWords(bytes, in: content))
    if words.count == 1 { return directive(bytes.string(words[0]), of: []) }
    guard let sign = lastEqualsSign() else { return nil }
    let key = trimmed(ByteRange(content.start, sign))
    let value = trimmed(ByteRange(sign + 1, content.end))
    if ["style", "styles"].contains(bytes.string(key)) {
      let styles = CommentWords(bytes, in: value).map(target)
      return Directive(comment: comment, notation: .vale, verb: .disableOthers, targets: styles)
    }
    return directive(bytes.string(value), of: targets(key))
  }

  private func directive(_ value: String, of targets: [Directive.Target]?) -> Directive? {
    guard let targets else { return nil }
    let verb: Directive.Verb
    switch value {
    case "off", "NO": verb = .disable
    case "on", "YES": verb = .enable
    default: return nil
    }
    return Directive(comment: comment, notation: .vale, verb: verb, targets: targets)
  }

  /// The rule or style of `key`, once for each of the texts in its brackets; nil where they are not
  /// well formed.
  private func targets(_ key: ByteRange) -> [Directive.Target]? {
    let bracket = bytes.firstIndex(of: UInt8(ascii: "["), from: key.start, to: key.end)
    let name = target(trimmed(ByteRange(key.start, bracket)))
    guard bracket < key.end else { return name.name.isEmpty ? nil : [name] }
    var list = QuotedList(bytes, in: ByteRange(bracket, key.end))
    return list.read()?.map { Directive.Target(name: name.name, range: name.range, match: $0) }
  }

  private func target(_ range: ByteRange) -> Directive.Target {
    Directive.Target(name: bytes.string(range), range: range)
  }

  private func lastEqualsSign() -> Int? {
    (content.start..<content.end).last { bytes[$0] == UInt8(ascii: "=") }
  }

  private func trimmed(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.start, range.end)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return ByteRange(start, end)
  }
}

/// Reads `["one", "two"]`, a JSON array of strings.
private struct QuotedList {
  private let bytes: ByteView
  private var position: Int
  private let end: Int

  init(_ bytes: ByteView, in range: ByteRange) {
    self.bytes = bytes
    position = range.start + 1
    end = range.end
  }

  /// Nil where it is not closed or holds anything else.
  mutating func read() -> [String]? {
    var strings: [String] = []
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard let string = readString() else { return nil }
        strings.append(string)
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "]"): return position + 1 == end && !strings.isEmpty ? strings : nil
      default: return nil
      }
    }
    return nil
  }

  /// A backslash keeps what follows it; nobody has to write `\u` for what can be typed.
  private mutating func readString() -> String? {
    var text: [UInt8] = []
    position += 1
    while position < end, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") { position += 1 }
      text.append(bytes[position])
      position += 1
    }
    guard position < end else { return nil }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }
}
