import SourceText

/// A table as one text: records parted by one white space, sorted by their keys, a key ending in
/// `=` or `:`.
///
/// Bisection over the text itself needs no index and no start-up, and a string literal compiles at
/// once where an array literal of thousands takes minutes.
struct SortedRecords {
  let text: ByteView

  init(_ text: ByteView) { self.text = text }

  /// The offset of the separator after the key in `range` of `bytes`, or nil. With
  /// `ignoringCase`, keys are lower-case ASCII.
  func find(_ bytes: ByteView, _ range: ByteRange, ignoringCase: Bool = false) -> Int? {
    var low = 0
    var high = text.count
    while low < high {
      // The record around the middle; it begins after a white space.
      var record = (low + high) / 2
      while record > low, text[record - 1] > 0x20 { record -= 1 }
      var key = record
      var index = range.start
      while index < range.end {
        let byte = ignoringCase ? bytes[index].asciiLowercased : bytes[index]
        guard text[key] == byte, !isSeparator(byte) else { break }
        key += 1
        index += 1
      }
      let isKeyEnd = isSeparator(text[key])
      if isKeyEnd, index == range.end { return key }
      let byte = ignoringCase ? bytes[index].asciiLowercased : bytes[index]
      if !isKeyEnd, index == range.end || text[key] > byte {
        high = record
      } else {
        while key < high, text[key] > 0x20 { key += 1 }
        low = key + 1
      }
    }
    return nil
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":")
  }
}
