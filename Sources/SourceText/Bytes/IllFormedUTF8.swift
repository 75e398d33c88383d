/// The parts of a text that are not UTF-8.
package enum IllFormedUTF8 {
  /// The ill-formed sequences of `bytes` in order, each a maximal subpart (Unicode Standard,
  /// section 3.9): what a decoder shows as one U+FFFD.
  package static func ranges(in bytes: ByteView) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var index = bytes.endOfASCII(from: 0, to: bytes.count)
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      if !scalar.isWellFormed { ranges.append(ByteRange(index, index + scalar.length)) }
      index += scalar.length
      if bytes[index] < 0x80 { index = bytes.endOfASCII(from: index, to: bytes.count) }
    }
    return ranges
  }
}
