/// A start or end tag in an HTML page.
struct HTMLTag {
  let name: String
  let isEnd: Bool
  private(set) var attributes: [(name: String, value: ArraySlice<UInt8>)] = []
  /// The offset after `>`.
  private(set) var end: Int

  /// The tag that begins at `start`; nil where there is none.
  init?(_ html: [UInt8], at start: Int) {
    var index = start + 1
    isEnd = index < html.count && html[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    guard index < html.count, Self.isLetter(html[index]) else { return nil }
    let nameStart = index
    while index < html.count, !Self.endsName(html[index]) { index += 1 }
    name = String(decoding: html[nameStart..<index], as: UTF8.self).lowercased()
    end = index
    while end < html.count, html[end] != UInt8(ascii: ">") { readAttribute(html) }
    guard end < html.count else { return nil }
    end += 1
  }

  func has(_ name: String, _ value: String) -> Bool {
    attributes.contains { $0.name == name && $0.value.elementsEqual(value.utf8) }
  }

  private mutating func readAttribute(_ html: [UInt8]) {
    guard !Self.endsName(html[end]) else { return end += 1 }
    let nameStart = end
    while end < html.count, !Self.endsName(html[end]), html[end] != UInt8(ascii: "=") { end += 1 }
    let name = String(decoding: html[nameStart..<end], as: UTF8.self).lowercased()
    while end < html.count, Self.isSpace(html[end]) { end += 1 }
    guard end < html.count, html[end] == UInt8(ascii: "=") else { return }
    end += 1
    while end < html.count, Self.isSpace(html[end]) { end += 1 }
    guard end < html.count else { return }
    let quote = html[end]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { end += 1 }
    let valueStart = end
    while end < html.count,
      isQuoted ? html[end] != quote : !(Self.isSpace(html[end]) || html[end] == UInt8(ascii: ">"))
    {
      end += 1
    }
    attributes.append((name, html[valueStart..<end]))
    if isQuoted, end < html.count { end += 1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
