/// Swift source without what is no code.
enum SwiftCode {
  /// `source` with comments and the contents of string literals blanked, lines kept.
  ///
  /// Interpolated code goes with its string; nested block comments end at the first `*/`. That is
  /// near enough for laws that look for words.
  static func stripped(_ source: String) -> String {
    let bytes = Array(source.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let end = endOfLiteral(bytes, at: index)
      guard end > index else {
        result.append(bytes[index])
        index += 1
        continue
      }
      result += bytes[index..<end].map { $0 == 0x0A ? 0x0A : 0x20 }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The end of the comment or string that begins at `start`; `start` where none does.
  private static func endOfLiteral(_ bytes: [UInt8], at start: Int) -> Int {
    func has(_ text: String, at offset: Int) -> Bool {
      bytes[min(offset, bytes.count)...].starts(with: text.utf8)
    }
    func end(of text: String, from offset: Int) -> Int {
      var offset = offset
      while offset < bytes.count, !has(text, at: offset) { offset += 1 }
      return min(offset + text.utf8.count, bytes.count)
    }
    if has("//", at: start) { return max(start, end(of: "\n", from: start) - 1) }
    if has("/*", at: start) { return end(of: "*/", from: start + 2) }
    var open = start
    while open < bytes.count, bytes[open] == UInt8(ascii: "#") { open += 1 }
    let pounds = String(repeating: "#", count: open - start)
    guard has("\"", at: open) else { return start }
    let quotes = has("\"\"\"", at: open) ? "\"\"\"" : "\""
    var offset = open + quotes.utf8.count
    while offset < bytes.count, !has(quotes + pounds, at: offset) {
      offset += pounds.isEmpty && bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(offset + quotes.utf8.count + pounds.utf8.count, bytes.count)
  }
}
