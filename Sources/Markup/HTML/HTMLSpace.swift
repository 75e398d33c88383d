import SourceText

extension UInt8 {
  /// Space, tab, line feed, form feed, carriage return: “ASCII whitespace” of WHATWG.
  @inline(__always)
  var isHTMLSpace: Bool { isSpaceOrLineEnd || self == 0x0C }
}

extension ByteView {
  /// The offset behind the white space from `start` on, at most `limit`.
  @inline(__always)
  func endOfSpace(from start: Int, to limit: Int) -> Int {
    endOfRun(from: start, to: limit) { $0.isHTMLSpace }
  }

  /// Where the value of an attribute begins, or would begin: behind the equals sign, and white
  /// space around it, that follows the name that ends at `nameEnd`. Nil where none does.
  @inline(__always)
  func startOfValue(after nameEnd: Int, to limit: Int) -> Int? {
    let sign = endOfSpace(from: nameEnd, to: limit)
    guard sign < limit, self[sign] == UInt8(ascii: "=") else { return nil }
    return endOfSpace(from: sign + 1, to: limit)
  }
}
