/// A table of text, looked up in place by bisection: lines in the order of their bytes, each a key
/// and, behind a tab, what belongs to it.
package struct SortedLines: Sendable {
  private let lines: StaticString

  package init(_ lines: StaticString) { self.lines = lines }

  /// What belongs to `key`: empty where its line has no tab, nil where no line has it.
  package func value(of key: UnsafeBufferPointer<UInt8>) -> Substring? {
    let text = UnsafeBufferPointer(start: lines.utf8Start, count: lines.utf8CodeUnitCount)
    var low = 0
    var high = text.count
    while low < high {
      var start = (low + high) / 2
      while start > low, text[start - 1] != Self.lineFeed { start -= 1 }
      var end = start
      while end < high, text[end] != Self.lineFeed { end += 1 }
      let tab = text[start..<end].firstIndex(of: Self.tab) ?? end
      let found = UnsafeBufferPointer(rebasing: text[start..<tab])
      if found.elementsEqual(key) {
        let value = UnsafeBufferPointer(rebasing: text[min(tab + 1, end)..<end])
        return Substring(String(decoding: value, as: UTF8.self))
      }
      if found.lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
    }
    return nil
  }

  package func value(of key: String) -> Substring? {
    var key = key
    return key.withUTF8 { value(of: $0) }
  }

  /// The table of `entries`, whose keys hold no tab and no line feed.
  package static func table(of entries: [(key: String, value: String)]) -> [UInt8] {
    entries.map { (key: Array($0.key.utf8), value: Array($0.value.utf8)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .flatMap { $0.key + ($0.value.isEmpty ? [] : [tab] + $0.value) + [lineFeed] }
  }

  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
}
