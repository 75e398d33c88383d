import SourceText

/// Questions about single bytes and lines.
extension YAMLScanner {
  @inline(__always)
  static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether a blank, a line break or the end is at `index`.
  @inline(__always)
  func isBlankOrEnd(_ index: Int) -> Bool {
    let byte = bytes[index]
    return Self.isBlank(byte) || Self.isBreak(byte) || index >= bytes.count
  }

  /// The first line break from `index` on, or the end.
  func lineEnd(from index: Int) -> Int {
    var index = index
    while index < bytes.count, !Self.isBreak(bytes[index]) { index += 1 }
    return index
  }

  /// The offset after the line break at `index`.
  func afterBreak(_ index: Int) -> Int {
    let isPair = bytes[index] == UInt8(ascii: "\r") && bytes[index + 1] == UInt8(ascii: "\n")
    return index + (isPair ? 2 : 1)
  }

  func afterBlanks(_ index: Int) -> Int {
    var index = index
    while Self.isBlank(bytes[index]) { index += 1 }
    return index
  }

  func beforeBlanks(_ index: Int, downTo start: Int) -> Int {
    var index = index
    while index > start, Self.isBlank(bytes[index - 1]) { index -= 1 }
    return index
  }

  /// Whether a key and its colon stand at `index`, in all likelihood: also where the grammar says
  /// that the line belongs to a scalar begun above.
  func looksLikeKey(at index: Int) -> Bool {
    FrontMatter.colonOfKey(in: bytes, at: index).map { isBlankOrEnd($0 + 1) } ?? false
  }

  /// Remembers the line at `index` if it looks like a key of the root inside quotes or brackets.
  mutating func inspectLine(at index: Int) {
    if suspectLine == nil, looksLikeKey(at: index + rootIndent) { suspectLine = index }
  }
}
