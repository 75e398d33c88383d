extension ByteView {
  /// The offset of the first byte of 0x80 or above in `start..<end`, or `end`; 32 at a time, for
  /// most posts are nothing but ASCII from one curly mark to the next.
  package func endOfASCII(from start: Int, to end: Int) -> Int {
    let end = min(end, count)
    var index = start
    if index >= 0 {
      while index &+ 32 <= end {
        let bytes = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD4<UInt64>.self)
        let halves = bytes.lowHalf | bytes.highHalf
        guard (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0 else { break }
        index &+= 32
      }
    }
    while index &+ 8 <= end {
      let nonASCII = eightBytes(at: index) & 0x8080_8080_8080_8080
      if nonASCII != 0 { return index &+ nonASCII.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < end, self[index] < 0x80 { index &+= 1 }
    return index
  }
}
